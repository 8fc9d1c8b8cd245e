package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the product takes until it answers, and what it holds then, beside Camunda's own web-app starter. */
class StartBench {

    private static final int TIMES = Integer.getInteger("bench.starts", 5);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASSES = System.getProperty("java.class.path");
    private static final List<String> FROM_CLASSES = List.of("-cp", CLASSES, "org.wholefamily.WholeFamilyApplication");
    private static final String[] QUIET = {"--spring.main.banner-mode=off", "--logging.level.root=warn"};

    private record Start(double seconds, double megabytes) {}

    @TempDir
    private Path folder;

    private final Findings findings = new Findings(
            "start", "what", "n", "seconds", "to stock", "goal", "holds", "MB resident", "to stock", "goal", "holds");

    @Test
    void the_product_starts_beside_a_stock_web_app() throws Exception {
        try (DurablePostgres server = DurablePostgres.start()) {
            DurablePostgres records = server.database("ours");
            Start stock = usual(
                    server.database("stock"),
                    folder,
                    "/actuator/health",
                    Stream.concat(
                                    Stream.of("-cp", CLASSES, "org.wholefamily.bench.StockWebApp"),
                                    Stream.of(StockWebApp.SETTINGS))
                            .toList());
            findings.add("stock web-app starter", TIMES, stock.seconds(), 1.0, "", "", stock.megabytes(), 1.0, "", "");
            add("product", usual(records, folder, "/actuator/health/readiness", FROM_CLASSES), stock, 1.1);
            Path image = image();
            List<String> started = List.of(
                    "-XX:SharedArchiveFile=whole-family.jsa",
                    "-XX:+UseSerialGC",
                    "-XX:MaxRAMPercentage=70",
                    "-jar",
                    "whole-family.jar");
            add("product as in the image", usual(records, image, "/actuator/health/readiness", started), stock, 0.5);
        } finally {
            findings.write();
        }
    }

    private void add(String what, Start start, Start stock, double goal) {
        double time = start.seconds() / stock.seconds();
        double memory = start.megabytes() / stock.megabytes();
        findings.add(
                what,
                TIMES,
                start.seconds(),
                time,
                goal,
                Findings.holds(time <= goal),
                start.megabytes(),
                memory,
                1.1,
                Findings.holds(memory <= 1.1));
    }

    /** The median of some starts on a database that was started on before. */
    private Start usual(DurablePostgres database, Path in, String health, List<String> command) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i <= TIMES; i++) {
            starts.add(start(database, in, health, command));
        }
        List<Start> measured = starts.subList(1, starts.size());
        return new Start(
                median(measured.stream().map(Start::seconds).toList()),
                median(measured.stream().map(Start::megabytes).toList()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private Start start(DurablePostgres database, Path in, String health, List<String> command) throws Exception {
        int port = freePort();
        List<String> all = new ArrayList<>(List.of(JAVA));
        all.addAll(command);
        all.addAll(List.of(QUIET));
        all.addAll(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres"));
        long begin = System.nanoTime();
        Process process = process(in, all);
        try {
            URI address = URI.create("http://localhost:" + port + health);
            while (!answers(address)) {
                assertThat(process.isAlive()).as("%s, see %s", command, in).isTrue();
                Thread.sleep(20);
            }
            return new Start((System.nanoTime() - begin) / 1e9, resident(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static Process process(Path in, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("WHOLEFAMILY_ADMIN_USER", "bench");
        builder.environment().put("WHOLEFAMILY_ADMIN_PASSWORD", "bench-bench-bench");
        return builder.directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench-start.log").toFile())
                .start();
    }

    /** The jar taken apart and the archive of its classes, made as the image makes them. */
    private Path image() throws Exception {
        Path image = folder.resolve("image");
        run(folder, List.of(JAVA, "-Djarmode=tools", "-jar", jar(), "extract", "--destination", image.toString()));
        try (Stream<Path> files = Files.list(image)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            Files.move(jar, image.resolve("whole-family.jar"));
        }
        run(
                image,
                List.of(
                        JAVA,
                        "-XX:ArchiveClassesAtExit=whole-family.jsa",
                        "-Dspring.context.exit=onRefresh",
                        "-Dspring.datasource.url=jdbc:h2:mem:classes",
                        "-jar",
                        "whole-family.jar"));
        return image;
    }

    private static void run(Path in, List<String> command) throws Exception {
        assertThat(process(in, command).waitFor()).as("%s", command).isZero();
    }

    private static String jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().matches("whole-family-.*\\.jar"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .toAbsolutePath()
                    .toString();
        }
    }

    private static boolean answers(URI address) {
        try {
            return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
