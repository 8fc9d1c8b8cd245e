package org.wholefamily.running;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The product in a process of its own, on a database in a file, so that it can be killed. */
public final class OwnProcess implements AutoCloseable {

    private static final long MEGABYTE = 1024 * 1024;

    /** What a small machine has left for the product. */
    private static final long MEMORY = 400 * MEGABYTE;

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path output;

    private OwnProcess(Process process, int port, Path output) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Where the database of a folder is; nobody but one process or test opens it at a time. */
    public static String database(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("records") + ";WRITE_DELAY=0";
    }

    /** Starts the product with its demonstration's people and no families; returns when it answers. */
    public static OwnProcess start(Path folder) throws IOException {
        OwnProcess own = begin(folder, "spring.datasource.url=" + database(folder));
        own.awaitReady();
        return own;
    }

    /** Starts the product with settings of its own and does not wait for it. */
    public static OwnProcess begin(Path folder, String... settings) throws IOException {
        return begin(folder, MEMORY, settings);
    }

    /** The same with so many bytes of heap; without memory it ends, as in the image. */
    public static OwnProcess begin(Path folder, long memory, String... settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + memory / MEGABYTE + "m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.wholefamily.WholeFamilyApplication",
                "--spring.profiles.active=demo",
                "--wholefamily.demo.families=false",
                "--server.port=" + port));
        Stream.of(settings).map(setting -> "--" + setting).forEach(command::add);
        Path output = folder.resolve("product.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return new OwnProcess(process, port, output);
    }

    public void awaitReady() {
        await("the product answers").atMost(LONGEST).until(this::ready);
    }

    public int port() {
        return port;
    }

    /** The bytes of heap that the product may use at most; when they are not enough, it does not answer. */
    public long memory() {
        return MEMORY;
    }

    /** As {@code kill -9} does: the product cannot finish anything. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "The product has stopped with " + process.exitValue() + ", saying:\n" + lastWords());
        }
        try {
            return RestAssured.given()
                            .port(port)
                            .get("/actuator/health/readiness")
                            .statusCode()
                    == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    private String lastWords() {
        try {
            List<String> said = Files.readAllLines(output);
            return String.join("\n", said.subList(Math.max(0, said.size() - 40), said.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
