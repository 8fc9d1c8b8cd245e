package org.wholefamily.referral;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Referral files as text, made from one good row. */
final class ReferralText {

    private static final Map<String, String> GOOD = new LinkedHashMap<>();

    static {
        GOOD.put("referral", "R1");
        GOOD.put("received_on", "2013-09-08");
        GOOD.put("council", "northshire");
        GOOD.put("scheme", "tf-2012");
        GOOD.put("agency", "social-care");
        GOOD.put("referred_by", "Adam Wright");
        GOOD.put("person", "1");
        GOOD.put("role", "parent");
        GOOD.put("forename", "Paige");
        GOOD.put("surname", "Watson");
        GOOD.put("date_of_birth", "1978-09-06");
        GOOD.put("address_line", "153 Cross Lane");
        GOOD.put("postcode", "NS11 9TW");
        GOOD.put("sex", "F");
        GOOD.put("upn", "");
        GOOD.put("nino", "");
        GOOD.put("agrees", "yes");
        GOOD.put("concern", "no one in work");
    }

    static final String HEADER = String.join(",", GOOD.keySet()) + "\n";

    private ReferralText() {}

    /** A good row with some cells changed, given as column, value, column, value. */
    static String row(String... changes) {
        return String.join(",", cells(changes).values()) + "\n";
    }

    static String child(String... changes) {
        List<String> all = new ArrayList<>(
                List.of("person", "2", "role", "child", "forename", "Leah", "date_of_birth", "2001-05-12"));
        all.addAll(Arrays.asList(changes));
        return row(all.toArray(String[]::new));
    }

    static Map<String, String> cells(String... changes) {
        Map<String, String> cells = new LinkedHashMap<>(GOOD);
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        return cells;
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String resource(String name) {
        try {
            return new ClassPathResource("referrals/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
