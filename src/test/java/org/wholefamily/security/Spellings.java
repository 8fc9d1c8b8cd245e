package org.wholefamily.security;

import java.util.List;
import java.util.Random;

/** Addresses of the engine's interface as somebody may write them, in an order that is always the same. */
final class Spellings {

    static final List<String> ROOTS = List.of(
            "/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine", "/camunda/api/engine/engine/default");

    private static final List<String> IDS = List.of("none", "a:1:b-2", "x@y.z", "A_1", "default");

    /** What no id and no name of the interface holds, escaped as it would come in. */
    private static final String[] NOT_UNDERSTOOD =
            ("%00 %09 %0A %0D %20 %22 %25 %252F %26 %27 %28 %2B %2F %3B %3C %3F %5C %7B %7E %7F %C2%85 %C2%A0 %E2%80%A8 "
                            + "%E2%80%A9 %E2%80%AE %EF%BB%BF %C3%A9 %F0%9F%98%80 %C0%AF %ED%A0%80 %FF ;a=b ~ + ! $ ( , /../ /./ //")
                    .split(" ");

    private static final List<String> CONTENTS =
            List.of("[]", "{}", "null", "\"x\"", "{\"value\":{}}", "{\"variables\":{\"a\":null}}");

    private final Random random = new Random(20131001);

    /** An address of the row under one of its roots, with ids as the engine makes them. */
    String plain(EngineApiTable.Row row) {
        String path = row.path().replaceAll("\\{file:[^}]*}", "app/none.js").replace("{engine}", "default");
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", IDS.get(random.nextInt(IDS.size())));
        }
        return path.startsWith("/camunda") ? path : ROOTS.get(random.nextInt(ROOTS.size())) + path;
    }

    /** The same address with some of its signs escaped, and now and then a slash behind it. */
    String escaped(String address) {
        StringBuilder sent = new StringBuilder();
        for (char sign : address.toCharArray()) {
            boolean escape = sign != '/' && random.nextInt(4) == 0;
            sent.append(escape ? String.format(random.nextBoolean() ? "%%%02X" : "%%%02x", (int) sign) : sign);
        }
        return random.nextInt(10) == 0 ? sent + "/" : sent.toString();
    }

    /** JSON that no call, or nearly none, has a use for. */
    String content() {
        return CONTENTS.get(random.nextInt(CONTENTS.size()));
    }

    /** The address with something in it that is not understood. */
    String spoilt(String address) {
        int at = 1 + random.nextInt(address.length());
        return address.substring(0, at) + NOT_UNDERSTOOD[random.nextInt(NOT_UNDERSTOOD.length)] + address.substring(at);
    }
}
