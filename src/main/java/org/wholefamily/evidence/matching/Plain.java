package org.wholefamily.evidence.matching;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholefamily.family.NameKey;

/** Writes names, addresses, codes and days alike, however a system wrote them. */
final class Plain {

    private static final int LONGEST = 120;
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("st", "street"),
            Map.entry("str", "street"),
            Map.entry("rd", "road"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("ln", "lane"),
            Map.entry("cl", "close"),
            Map.entry("dr", "drive"),
            Map.entry("ct", "court"),
            Map.entry("cres", "crescent"),
            Map.entry("gdns", "gardens"),
            Map.entry("pl", "place"),
            Map.entry("sq", "square"),
            Map.entry("tce", "terrace"),
            Map.entry("terr", "terrace"));

    private Plain() {}

    /** The letters of a name; a blank stands between its parts. */
    static String name(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 32));
            } else if (c > 127) {
                return foreignName(text);
            } else if (c == '-' || c <= ' ') {
                blank(plain);
            }
        }
        return cut(plain);
    }

    private static String foreignName(String text) {
        StringBuilder plain = new StringBuilder();
        for (String part : BETWEEN_NAMES.split(text)) {
            plain.append(NameKey.of(part));
            blank(plain);
        }
        return cut(plain);
    }

    /** Its words in small letters, a blank between them, what is abbreviated written out. */
    static String address(String written) {
        if (written == null) {
            return "";
        }
        String text = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("");
        StringBuilder plain = new StringBuilder(text.length() + 8);
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            int c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append((char) c);
            } else if (c != '\'' && plain.length() > word) {
                String full = plain.length() - word <= 4 ? ABBREVIATED.get(plain.substring(word)) : null;
                if (full != null) {
                    plain.replace(word, plain.length(), full);
                }
                plain.append(' ');
                word = plain.length();
            }
        }
        return cut(plain);
    }

    /** Letters and digits only, in small letters. */
    static String code(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = Character.toLowerCase(text.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append((char) c);
            }
        }
        return cut(plain);
    }

    /** As the number yyyymmdd, also of a day that no calendar has; 0 for what is no day. */
    static int day(String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        if (dayFirst.matches()) {
            return Integer.parseInt(dayFirst.group(3)) * 10_000
                    + Integer.parseInt(dayFirst.group(2)) * 100
                    + Integer.parseInt(dayFirst.group(1));
        }
        int day = 0;
        int digits = 0;
        for (int i = 0; i < text.length() && digits <= 8; i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                day = day * 10 + digit;
                digits++;
            } else if (text.charAt(i) != '-' && text.charAt(i) != ' ') {
                break;
            }
        }
        return digits == 8 && day > 10_000_000 ? day : 0;
    }

    private static void blank(StringBuilder plain) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    private static String cut(StringBuilder plain) {
        int length = Math.min(plain.length(), LONGEST);
        while (length > 0 && plain.charAt(length - 1) == ' ') {
            length--;
        }
        return plain.substring(0, length);
    }
}
