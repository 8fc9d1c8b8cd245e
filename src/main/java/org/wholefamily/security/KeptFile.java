package org.wholefamily.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An answer whose content is written to a file instead; anything but a success goes its way. */
final class KeptFile extends HttpServletResponseWrapper implements AutoCloseable {

    private final Path folder;
    private Path file;
    private OutputStream content;
    private PrintWriter writer;

    /** @param folder where the file will be */
    KeptFile(HttpServletResponse response, Path folder) {
        super(response);
        this.folder = folder;
    }

    /** Where the content is, all of it; null when there is none. */
    Path written() throws IOException {
        close();
        return file;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (content != null) {
            content.close();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (getStatus() != SC_OK) {
            return super.getOutputStream();
        }
        return new Held(content());
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (getStatus() != SC_OK) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(content(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    private OutputStream content() throws IOException {
        if (content == null) {
            file = Files.createTempFile(folder, "", "");
            content = Files.newOutputStream(file);
        }
        return content;
    }

    /** Nothing is committed before all of it is known. */
    @Override
    public void flushBuffer() throws IOException {
        if (content == null) {
            super.flushBuffer();
        }
    }

    private static final class Held extends ServletOutputStream {

        private final OutputStream content;

        private Held(OutputStream content) {
            this.content = content;
        }

        @Override
        public void write(int b) throws IOException {
            content.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            content.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("This content is written at once");
        }
    }
}
