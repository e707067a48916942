import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Passes over a folder of texts, a line of figures each: wall and processor seconds, found, heap in use after a collection.
 *
 * <p>Arguments: the folder, the number of passes; or the folder, "apart" and the number of passes over every second text, behind
 * which the others are read once; or the folder, "length" and lengths, for texts of that length made of the
 * sentences of its texts.
 */
final class Passes {

    /** Reads a text and says how much it found. */
    interface Reader {
        int read(String text) throws IOException;
    }

    private Passes() {}

    static void run(Reader reader, List<String> arguments) throws IOException {
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(Path.of(arguments.get(0)))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        if (arguments.get(1).equals("length")) {
            for (String size : arguments.subList(2, arguments.size())) {
                int length = Integer.parseInt(size);
                // Several short ones, each other words, so that each length takes part with about as many sentences.
                int times = Math.max(1, 200_000 / length);
                List<String> mixed = IntStream.range(0, times)
                        .mapToObj(i -> mixed(texts, length, new Random(i)))
                        .toList();
                pass(reader, mixed, times * (long) length);
            }
        } else if (arguments.get(1).equals("apart")) {
            List<String> met = IntStream.range(0, texts.size())
                    .filter(i -> i % 2 == 0)
                    .mapToObj(texts::get)
                    .toList();
            List<String> others = IntStream.range(0, texts.size())
                    .filter(i -> i % 2 == 1)
                    .mapToObj(texts::get)
                    .toList();
            for (int i = 0; i < Integer.parseInt(arguments.get(2)); i++) {
                pass(reader, met, met.stream().mapToInt(Passes::sentences).sum());
            }
            pass(reader, others, others.stream().mapToInt(Passes::sentences).sum());
        } else {
            int sentences = texts.stream().mapToInt(Passes::sentences).sum();
            for (int i = 0; i < Integer.parseInt(arguments.get(1)); i++) {
                pass(reader, texts, sentences);
            }
        }
    }

    private static void pass(Reader reader, List<String> texts, long units) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        int found = 0;
        for (String text : texts) {
            found += reader.read(text);
        }
        long wall = System.nanoTime() - begun;
        cpu = system.getProcessCpuTime() - cpu;
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "pass %d %d %.4f %.4f %d %d%n",
                texts.size(),
                units,
                wall / 1e9,
                cpu / 1e9,
                found,
                memory.totalMemory() - memory.freeMemory() >> 20);
    }

    // Of their sentences in another order each time, for a paragraph that is there twice is read once.
    private static String mixed(List<String> texts, int length, Random random) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        for (String text : texts) {
            breaks.setText(text);
            for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                sentences.add(text.substring(from, to).strip().replaceAll("\\s+", " "));
            }
        }
        StringBuilder mixed = new StringBuilder();
        while (mixed.length() < length) {
            for (int i = 0; i < 4; i++) {
                mixed.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
            }
            mixed.append("\n\n");
        }
        return mixed.substring(0, length);
    }

    // By the JDK's rules: one count for all readers, whatever each takes for a sentence.
    private static int sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
