package org.wholefamily.process.feel;

import java.util.function.Supplier;

/** Counts the steps of what is evaluated together, and ends it when they are too many. */
public final class FeelWork {

    private static final ThreadLocal<FeelWork> CURRENT = new ThreadLocal<>();

    private final boolean check;
    private int left;

    private FeelWork(boolean check, int left) {
        this.check = check;
        this.left = left;
    }

    /** Whatever is evaluated by this has to do with the steps of one evaluation. */
    public static <T> T together(Supplier<T> evaluations) {
        FeelWork outer = CURRENT.get();
        if (outer == null) {
            return within(new FeelWork(false, Limits.STEPS), null, evaluations);
        }
        if (!outer.check) {
            return evaluations.get();
        }
        int most = Math.min(Limits.STEPS_OF_A_TRY, outer.left);
        FeelWork one = new FeelWork(false, most);
        try {
            return within(one, outer, evaluations);
        } finally {
            outer.left -= most - Math.max(0, one.left);
        }
    }

    /** Whatever is read and tried by this has to do with the steps of one check, and each try with few of them. */
    public static <T> T checking(Supplier<T> check) {
        return within(new FeelWork(true, Limits.STEPS_OF_A_CHECK), CURRENT.get(), check);
    }

    /** Whatever is tried by this has to do with the steps of one search, and each try with few of them. */
    public static <T> T searching(Supplier<T> search) {
        return within(new FeelWork(true, Limits.STEPS_OF_A_SEARCH), CURRENT.get(), search);
    }

    private static <T> T within(FeelWork work, FeelWork outer, Supplier<T> evaluations) {
        CURRENT.set(work);
        try {
            return evaluations.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** That of this thread; there is one only within {@link #together}. */
    static FeelWork current() {
        return CURRENT.get();
    }

    /** Whether a check, or a search, has no steps left. */
    public static boolean checkIsOver() {
        FeelWork work = CURRENT.get();
        return work != null && work.check && work.left <= 0;
    }

    /** Takes off a check what reading a text took; what is read at work is read once and kept. */
    static void countReading(int looks) {
        FeelWork work = CURRENT.get();
        if (work != null && work.check) {
            work.left = Math.max(0, work.left - looks);
        }
    }

    /** @throws TooMuch now and at every later step, so that no function can swallow it */
    void count(long steps) {
        left = left < 0 || steps > left ? -1 : left - (int) steps;
        if (left < 0) {
            throw new TooMuch("it takes too many steps");
        }
    }
}
