package org.wholefamily.evidence.matching;

import static org.wholefamily.evidence.matching.Field.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Learns weights from the rows themselves: what strangers have in common from random pairs, what one person's rows have
 * in common by expectation-maximisation under one blocking rule at a time, what a household has in common from those who
 * are known at one address. The same rows and seed give the same weights.
 */
final class Learner {

    private static final int RANDOM_PAIRS = 250_000;
    private static final int PAIRS_A_RULE = 100_000;
    private static final int ROUNDS = 3;

    /** What is believed of strangers counts as much as so many pairs: a council that begins knows few. */
    private static final int BELIEF = 50;

    private static final Map<BlockingRule, Field[]> TAUGHT_BY = new EnumMap<>(Map.of(
            BlockingRule.NAME, new Field[] {BIRTHDAY, PLACE, NUMBER},
            BlockingRule.BIRTHDAY, new Field[] {FORENAME, SURNAME, PLACE, NUMBER},
            BlockingRule.NUMBER, new Field[] {FORENAME, SURNAME, BIRTHDAY, PLACE}));

    private final Roll left;
    private final Roll right;
    private final Blocks blocks;
    private final PairSample sample;

    Learner(Roll left, Roll right, Blocks blocks, long seed) {
        this.left = left;
        this.right = right;
        this.blocks = blocks;
        this.sample = new PairSample(left, right, blocks, new SplittableRandom(seed));
    }

    Weights learn(int version) {
        if (left.size() == 0 || right.size() == 0) {
            return Beliefs.all(version, new Frequencies(left, right));
        }
        Tally random = sample.random((int) Math.min(RANDOM_PAIRS, (long) left.size() * right.size()));
        Tally together = sample.together(PAIRS_A_RULE);
        Map<BlockingRule, Tally> ruled = new EnumMap<>(BlockingRule.class);
        TAUGHT_BY.keySet().forEach(rule -> ruled.put(rule, sample.under(rule, PAIRS_A_RULE)));
        Weights weights = Beliefs.all(version, new Frequencies(left, right));
        for (int round = 0; round < ROUNDS; round++) {
            weights = strangers(weights, random);
            weights = HouseholdLearning.learnt(
                    weights, together, left != right, right.size() * sample.togetherShare() / 2);
            weights = person(weights, ruled);
        }
        KnownShare share = new KnownShare(right, blocks);
        weights = share.twice(weights);
        return left == right ? weights : share.known(weights, left);
    }

    private Weights strangers(Weights before, Tally random) {
        Shares shares = new Shares(Beliefs.STRANGERS, BELIEF);
        Mixture mixture =
                new Mixture(random, before, ALL).with(before.known() / right.size(), before.residents() / right.size());
        for (int at = 0; at < random.size(); at++) {
            shares.add(random.pattern(at), mixture.strangers(at), ALL);
        }
        return before.withStrangers(shares.shares());
    }

    private static Weights person(Weights before, Map<BlockingRule, Tally> ruled) {
        PersonLearning all = new PersonLearning();
        ruled.forEach((rule, pairs) -> {
            double households = HouseholdLearning.aPerson(before, rule);
            all.add(PersonLearning.alone(before, pairs, households, TAUGHT_BY.get(rule)), TAUGHT_BY.get(rule));
        });
        return all.weights(before);
    }
}
