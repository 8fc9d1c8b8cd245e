package org.wholefamily.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between the product and its database, so that the way can be cut and mended as often as a test wants. */
public final class Relay implements AutoCloseable {

    private final int database;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService work = Executors.newCachedThreadPool();
    private ServerSocket way;

    public Relay(int database) throws IOException {
        this.database = database;
        this.way = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = way.getLocalPort();
        accept(way);
    }

    public int port() {
        return port;
    }

    /** Ends every connection, and takes no new one. */
    public synchronized void cut() throws IOException {
        way.close();
        for (Socket socket : Set.copyOf(open)) {
            end(socket);
        }
    }

    public synchronized void mend() throws IOException {
        way = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accept(way);
    }

    @Override
    public void close() throws IOException {
        cut();
        work.shutdownNow();
    }

    private void accept(ServerSocket here) {
        work.execute(() -> {
            while (!here.isClosed()) {
                try {
                    join(here.accept());
                } catch (IOException cutOff) {
                    // The loop looks whether the way is closed.
                }
            }
        });
    }

    private void join(Socket product) throws IOException {
        Socket records = new Socket(InetAddress.getLoopbackAddress(), database);
        open.add(product);
        open.add(records);
        work.execute(() -> pass(product, records));
        work.execute(() -> pass(records, product));
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cutOff) {
            // One end is gone; the other goes too.
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
