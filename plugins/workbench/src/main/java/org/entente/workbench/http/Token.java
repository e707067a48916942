package org.entente.workbench.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The secret that lets in, made anew for each process. */
public final class Token {

    private static final int BYTES = 32;

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** A token that nobody can guess. */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Its text, which belongs to the one who started the workbench. */
    public String text() {
        return text;
    }

    /** Whether somebody shows it; takes the same time however much of it is right. */
    public boolean isShownBy(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token";
    }
}
