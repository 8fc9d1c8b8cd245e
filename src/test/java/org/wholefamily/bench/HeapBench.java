package org.wholefamily.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholefamily.running.Caseworkers;
import org.wholefamily.running.LargeCalls;
import org.wholefamily.running.OwnProcess;
import org.wholefamily.running.WaitsOverHttp;

/** The smallest heap on which a family goes from referral to closure, and what large calls do to it there. */
class HeapBench {

    private static final int STEP = Integer.getInteger("bench.heap.step", 16);
    private static final int FROM = Integer.getInteger("bench.heap.from", 128);
    private static final int TO = Integer.getInteger("bench.heap.to", 400);
    private static final int LARGE_CALLS = 20;

    @TempDir
    private Path folder;

    private final Findings findings = new Findings(
            "heap", "heap, MB", "a lifecycle ends", "seconds", LARGE_CALLS + " large calls", "slowest, ms");

    @Test
    void a_family_goes_from_referral_to_closure_on_a_small_heap() throws Exception {
        boolean found = false;
        for (int heap = FROM; heap <= TO && !found; heap += STEP) {
            found = works(heap);
        }
        findings.write();
        assertThat(found).isTrue();
    }

    private boolean works(int heap) throws Exception {
        Path own = Files.createDirectory(folder.resolve("heap-" + heap));
        try (OwnProcess product =
                OwnProcess.begin(own, heap * 1024L * 1024, "spring.datasource.url=" + OwnProcess.database(own))) {
            long begin = System.nanoTime();
            try {
                product.awaitReady();
                lifecycle(product, "HEAP-1");
            } catch (Exception | AssertionError tooSmall) {
                findings.add(heap, "no", "", "", "");
                return false;
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double slowest = whileOthersWork(product);
            lifecycle(product, "HEAP-3");
            findings.add(heap, "yes", seconds, "all refused, the process lives", slowest);
            return true;
        }
    }

    private static void lifecycle(OwnProcess product, String referral) {
        Caseworkers people = new Caseworkers(product.port());
        assertThat(new WaitsOverHttp(people).toEnd(people.refer(referral))).isGreaterThan(20);
    }

    /** The slowest answer that others got, in milliseconds. */
    private static double whileOthersWork(OwnProcess product) throws Exception {
        Caseworkers people = new Caseworkers(product.port());
        String family = people.refer("HEAP-LARGE");
        LargeCalls calls = new LargeCalls(
                people, family, people.task(family, "screenReferral").id());
        CompletableFuture<List<Integer>> large =
                CompletableFuture.supplyAsync(() -> calls.atOnce(LARGE_CALLS / LargeCalls.KINDS));
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> lifecycle(product, "HEAP-2"));
        List<Double> waited = new ArrayList<>();
        Client client = new Client(product.port());
        while (!large.isDone() || !work.isDone()) {
            long begin = System.nanoTime();
            client.get("demo-triage", "/engine-rest/task?maxResults=1");
            waited.add((System.nanoTime() - begin) / 1e6);
        }
        work.get();
        assertThat(large.get())
                .hasSize(LARGE_CALLS)
                .allSatisfy(status -> assertThat(status).isIn(400, 413, 503));
        return Collections.max(waited);
    }
}
