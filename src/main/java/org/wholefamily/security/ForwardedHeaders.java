package org.wholefamily.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/** Takes what a request says of the way that it came only from a proxy that the settings name, and away from all others. */
class ForwardedHeaders extends ValveBase {

    private final NamedProxies proxies;

    ForwardedHeaders(NamedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    /** What reads the headers that this one leaves: who sent it, whether over TLS, and to which host and port. */
    RemoteIpValve reader() {
        RemoteIpValve reader = new RemoteIpValve();
        reader.setInternalProxies(proxies.pattern());
        reader.setRemoteIpHeader("X-Forwarded-For");
        reader.setProtocolHeader("X-Forwarded-Proto");
        reader.setHostHeader("X-Forwarded-Host");
        reader.setPortHeader("X-Forwarded-Port");
        return reader;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!proxies.include(request.getRemoteAddr())) {
            MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
            List<String> names = Collections.list(headers.names());
            names.stream().filter(ForwardedHeaders::tellsOfTheWay).forEach(headers::removeHeader);
        }
        getNext().invoke(request, response);
    }

    private static boolean tellsOfTheWay(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-") || name.equals("x-real-ip");
    }
}
