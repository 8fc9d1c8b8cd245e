package org.wholefamily.running;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Connections on which a call is begun, and then nothing comes, and no answer is read. */
public final class SlowSenders implements AutoCloseable {

    private final List<Socket> open = new ArrayList<>();

    /**
     * Opens connections that all begin in the same way.
     *
     * @param begun what is sent of the call, with line feeds for the ends of lines
     */
    public SlowSenders open(int port, int connections, String begun) throws IOException {
        for (int i = 0; i < connections; i++) {
            Socket socket = new Socket();
            open.add(socket);
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.setSoTimeout(20_000);
            send(socket, begun);
        }
        return this;
    }

    /** Sends more on each of them. */
    public void send(String more) throws IOException {
        for (Socket socket : open) {
            send(socket, more);
        }
    }

    /** The first line that the first of them is answered. */
    public String answer() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = open.get(0).getInputStream().read();
                next >= ' ';
                next = open.get(0).getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }
}
