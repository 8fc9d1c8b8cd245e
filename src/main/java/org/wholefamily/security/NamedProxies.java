package org.wholefamily.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholefamily.problem.StartRefused;

/** The proxies that the settings name, by their addresses, or by the IPv4 network in which they stand. */
final class NamedProxies {

    private static final String NUMBER = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IP_V4 =
            Pattern.compile("(%1$s)\\.(%1$s)\\.(%1$s)\\.(%1$s)(?:/(3[0-2]|[12]?\\d))?".formatted(NUMBER));
    private static final Pattern IP_V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final String NONE = "(?!)";

    private final Pattern addresses;

    /**
     * @param named none trusts nobody
     * @throws StartRefused when one is no address and no network
     */
    NamedProxies(List<String> named) {
        this.addresses = Pattern.compile(
                named.isEmpty()
                        ? NONE
                        : named.stream()
                                .map(String::strip)
                                .map(NamedProxies::of)
                                .collect(Collectors.joining("|")));
    }

    boolean include(String address) {
        return addresses.matcher(address).matches();
    }

    /** As a regular expression that matches the whole address. */
    String pattern() {
        return addresses.pattern();
    }

    private static String of(String proxy) {
        Matcher network = IP_V4.matcher(proxy);
        if (network.matches()) {
            return network(network);
        }
        if (IP_V6.matcher(proxy).matches()) {
            return single(proxy);
        }
        throw refused();
    }

    private static String network(Matcher given) {
        int bits = given.group(5) == null ? 32 : Integer.parseInt(given.group(5));
        return IntStream.range(0, 4)
                .mapToObj(i -> part(Integer.parseInt(given.group(i + 1)), Math.max(0, Math.min(8, bits - 8 * i))))
                .collect(Collectors.joining("\\."));
    }

    /** All numbers whose first bits are those of one number. */
    private static String part(int number, int bits) {
        int free = 8 - bits;
        return IntStream.range(0, 1 << free)
                .mapToObj(rest -> String.valueOf((number >> free << free) + rest))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String single(String address) {
        try {
            return Pattern.quote(InetAddress.getByName(address).getHostAddress());
        } catch (UnknownHostException e) {
            throw refused();
        }
    }

    private static StartRefused refused() {
        return new StartRefused(
                "A proxy in wholefamily.proxies is neither an address nor a network",
                "Name each by its address or network, as in WHOLEFAMILY_PROXIES=10.0.0.7,10.1.0.0/16");
    }
}
