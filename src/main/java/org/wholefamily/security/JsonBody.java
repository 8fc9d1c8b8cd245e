package org.wholefamily.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** The content of a call, read once, so that what was judged is what the engine reads. */
final class JsonBody {

    private static final ObjectMapper JSON = StrictJson.MAPPER;

    private JsonBody() {}

    /** @throws CallRefused when it is none */
    static byte[] bytes(HttpServletRequest request) throws IOException {
        if (!isPlain(request.getContentType())) {
            throw new CallRefused(415, "InvalidRequestException", "Send this as application/json in UTF-8");
        }
        return request.getInputStream().readAllBytes();
    }

    /** Whoever reads it after us goes by the same encoding. */
    private static boolean isPlain(String type) {
        try {
            MediaType sent = MediaType.parseMediaType(String.valueOf(type));
            return sent.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (sent.getCharset() == null || sent.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws CallRefused when it is no object */
    static JsonNode read(HttpServletRequest request) throws IOException {
        byte[] body = bytes(request);
        try {
            JsonNode read = JSON.readTree(body);
            if (read == null || !read.isObject()) {
                throw new CallRefused(400, "InvalidRequestException", "The content is no JSON object");
            }
            return read;
        } catch (JsonProcessingException | CharConversionException e) {
            throw new CallRefused(400, "InvalidRequestException", "The content is no JSON, or says a thing twice");
        }
    }

    static HttpServletRequest with(HttpServletRequest request, JsonNode body) throws IOException {
        return with(request, JSON.writeValueAsBytes(body));
    }

    static HttpServletRequest with(HttpServletRequest request, byte[] body) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() {
                return new Kept(body);
            }

            @Override
            public BufferedReader getReader() {
                return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
            }

            @Override
            public int getContentLength() {
                return body.length;
            }

            @Override
            public long getContentLengthLong() {
                return body.length;
            }
        };
    }

    private static final class Kept extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Kept(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("This content is there at once");
        }
    }
}
