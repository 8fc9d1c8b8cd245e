package org.wholefamily.referral;

/**
 * A referral turned out to be about a family with an open case, where the work goes on.
 *
 * @param knownCase the open case
 * @param referralCase the case that the referral had opened, closed now
 * @param urgency of the referral; null when it was not judged
 * @param taskPriority of the referral; null when it was not judged
 * @param immediateDanger whether the referrer says, or the front door found, that a child could be in danger now
 */
public record ReferralJoined(
        String knownCase, String referralCase, String urgency, Integer taskPriority, boolean immediateDanger) {}
