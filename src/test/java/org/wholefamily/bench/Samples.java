package org.wholefamily.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long something took, each time that it was done. */
record Samples(double[] sorted) {

    static Samples of(int times, IntConsumer work) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.accept(i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        return of(millis);
    }

    static Samples of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    int n() {
        return sorted.length;
    }

    double p50() {
        return percentile(50);
    }

    double p95() {
        return percentile(95);
    }

    private double percentile(int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
