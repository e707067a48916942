package org.entente.launcher.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.launcher.deploy.Injection.End;

/** Many injections in random order, each followed by a look at everything that must be true. */
final class Barrage {

    /** More refused files than that do not lie about at once. */
    private static final int MOST = 5;

    private final Path home;
    private final Site.Starter starter;
    private final Random random;
    private final Map<String, Map<End, Integer>> ends = new TreeMap<>();

    Barrage(Path home, Site.Starter starter, Random random) {
        this.home = home;
        this.starter = starter;
        this.random = random;
    }

    /** Injects every kind again and again until there have been enough. */
    void run(int least) throws Exception {
        long begun = System.nanoTime();
        int count = 0;
        Files.createDirectories(home.resolve("plugins"));
        try (Scene scene = Scene.set(home, starter, random)) {
            scene.check("at the beginning");
            while (count < least) {
                List<Injection> deck = new ArrayList<>(Injection.all());
                Collections.shuffle(deck, random);
                for (Injection injection : deck) {
                    if (injection.fits(scene)) {
                        inject(scene, injection, ++count);
                    }
                }
            }
            print(scene, count, begun);
        }
    }

    private void inject(Scene scene, Injection injection, int number) throws Exception {
        String when = number + " " + injection.name();
        if (scene.debris() > MOST) {
            scene.clear();
        }
        long begun = System.nanoTime();
        try {
            End end = injection.inject(scene);
            ends.computeIfAbsent(injection.name(), name -> new EnumMap<>(End.class))
                    .merge(end, 1, Integer::sum);
            scene.check(when);
        } catch (AssertionError | Exception e) {
            throw new AssertionError("Injection " + when, e);
        }
        if (Boolean.getBoolean("trace")) {
            System.out.println(when + " " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        }
    }

    private void print(Scene scene, int count, long begun) {
        System.out.printf(Locale.ROOT, "%-34s %9s %9s %9s%n", "injection", "committed", "refused", "no change");
        ends.forEach((name, each) -> print(name, each));
        Map<End, Integer> all = new EnumMap<>(End.class);
        ends.values().forEach(each -> each.forEach((end, number) -> all.merge(end, number, Integer::sum)));
        print(count + " in all", all);
        System.out.printf(
                Locale.ROOT,
                "%d sets committed; %s; %d s%n",
                scene.sets(),
                scene.callers,
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    private static void print(String name, Map<End, Integer> ends) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %9d %9d %9d%n",
                name,
                ends.getOrDefault(End.COMMITTED, 0),
                ends.getOrDefault(End.REFUSED, 0),
                ends.getOrDefault(End.UNCHANGED, 0));
    }
}
