package org.wholefamily.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What tells this build of the product from every other one: all of its classes and shared models. */
final class ThisProduct {

    private ThisProduct() {}

    static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var resources = new PathMatchingResourcePatternResolver();
            for (String place : new String[] {"classpath*:org/wholefamily/**/*.*", "classpath*:models/*/*.*"}) {
                Resource[] found = resources.getResources(place);
                Arrays.sort(found, Comparator.comparing(ThisProduct::name));
                for (Resource file : found) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
