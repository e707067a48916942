package org.entente.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damaged forms of files: bytes changed, cut, moved and repeated, and what is hard to read put in.
 *
 * <p>The same number always gives the same form, so that a failure can be looked at again.
 */
public final class Mutants {

    /** What breaks readers: unpaired marks, other directions, characters of several units, ends and beginnings. */
    private static final List<String> HARD = List.of(
            "\"'“‘«(\"[",
            "”’»)\"]'",
            "“‘“‘“‘He said that she said that they said so",
            "\u202Eתורכיה הזמינה ארבע ספינות\u202C",
            "وقعت تركيا اتفاقا",
            "🚢🇹🇷👨‍👩‍👧‍👦🇯🇵",
            "e\u0301\u0301\u0301\u0301\u0301\u0301",
            "\u0000",
            "\u0007\u001B[2J",
            "\uFEFF",
            "\u2028\u2029\u0085",
            "\r\r\n\n\r",
            "........!?!?!?....",
            "U.S.U.K.U.N.a.m.p.m.",
            "1,000,000,000,000,000,000,000,000,000,000 billion",
            "€999999999999999999999999.99 trillion",
            "30 February 2025",
            "0000-99-99",
            "99999999999999999999 F-16s",
            "from 9999 to 0000",
            "&#x110000;&#xD800;&amp;amp;&bogus;",
            "<![CDATA[<!--<?xml <!DOCTYPE x [<!ENTITY a \"&a;&a;\">]>",
            "</p></div></html></w:p></item>",
            "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b--\r\n",
            "=?utf-8?B?////?= =3D=\n",
            "%s%n%1$s\\u0000\\",
            ";\t|\t,\"\",\n");

    private static final int LONGEST = 60_000;

    private final long seed;

    /** @param seed of the whole series */
    public Mutants(long seed) {
        this.seed = seed;
    }

    /** The form of a file that a number stands for. */
    public byte[] of(byte[] whole, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        byte[] form = whole.clone();
        for (int changes = 1 + random.nextInt(8); changes > 0 && form.length > 0; changes--) {
            form = changed(form, random);
        }
        return form;
    }

    private static byte[] changed(byte[] form, Random random) {
        int at = random.nextInt(form.length);
        int length = Math.min(form.length - at, 1 + random.nextInt(200));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(form, random);
            case 1 -> noise(form, at, length, random);
            case 2 -> random.nextInt(4) == 0 ? Arrays.copyOf(form, at) : form;
            case 3 -> put(form, at, at + length, new byte[0]);
            case 4 -> put(form, random.nextInt(form.length), -1, Arrays.copyOfRange(form, at, at + length));
            case 5, 6 -> put(form, at, -1, hard(random));
            case 7 -> put(form, at, -1, repeated(hard(random), random));
            default -> put(form, at, -1, repeated(Arrays.copyOfRange(form, at, at + length), random));
        };
    }

    private static byte[] flipped(byte[] form, Random random) {
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            form[random.nextInt(form.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return form;
    }

    private static byte[] noise(byte[] form, int at, int length, Random random) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, form, at, length);
        return form;
    }

    private static byte[] hard(Random random) {
        return HARD.get(random.nextInt(HARD.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] part, Random random) {
        int most = Math.max(1, (random.nextInt(10) == 0 ? LONGEST : LONGEST / 100) / part.length);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Puts bytes in the place of those up to an end, or between where it is negative. */
    private static byte[] put(byte[] form, int at, int end, byte[] part) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(form, 0, at);
        all.writeBytes(part);
        int next = end < 0 ? at : end;
        all.write(form, next, form.length - next);
        return all.toByteArray();
    }
}
