package org.wholefamily.running;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Base64;

/** A file of 200 MB that somebody sends, until the product answers. */
public final class HugeFile {

    public static final long SIZE = 200L * 1024 * 1024;

    private static final byte[] ROW =
            "R1,2013-09-12,northshire,tf-2012,housing,Officer,1,parent,Nils,Ode,1981-02-03,1 Far Lane,NS4 8TT,M,,,yes,rent\n"
                    .repeat(600)
                    .getBytes(US_ASCII);
    static final String HEADER =
            "referral,received_on,council,scheme,agency,referred_by,person,role,forename,surname,date_of_birth,"
                    + "address_line,postcode,sex,upn,nino,agrees,concern\n";

    private HugeFile() {}

    /**
     * What came of it.
     *
     * @param status such as {@code HTTP/1.1 413}
     * @param sent the bytes that were sent before the answer
     */
    public record Answer(String status, long sent) {}

    /** Sends the file to the import; in chunks it does not say beforehand how large it is. */
    public static Answer send(int port, boolean chunked) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(chunked).getBytes(US_ASCII));
            long sent = write(out, HEADER.getBytes(US_ASCII), chunked);
            while (sent < SIZE && socket.getInputStream().available() == 0) {
                sent += write(out, ROW, chunked);
            }
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            return new Answer(answer.readLine().strip(), sent);
        }
    }

    private static String head(boolean chunked) {
        return "POST /api/referrals/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString("demo-data-officers:demo".getBytes(US_ASCII))
                + (chunked ? "\r\nTransfer-Encoding: chunked" : "\r\nContent-Length: " + SIZE)
                + "\r\n\r\n";
    }

    private static long write(OutputStream out, byte[] bytes, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
        }
        out.write(bytes);
        if (chunked) {
            out.write("\r\n".getBytes(US_ASCII));
        }
        out.flush();
        return bytes.length;
    }
}
