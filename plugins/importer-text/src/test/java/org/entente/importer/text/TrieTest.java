package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrieTest {

    @Test
    void eachWayLeadsToWhatWasPutThereAndNoOtherLeadsAnywhere() {
        Trie<Integer> trie = new Trie<>();
        Map<String, List<Integer>> put = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String way = way(random);
            int node = Trie.ROOT;
            for (char letter : way.toCharArray()) {
                node = trie.make(node, letter);
            }
            trie.add(node, i);
            put.computeIfAbsent(way, w -> new ArrayList<>()).add(i);
        }
        put.forEach((way, ends) -> assertThat(at(trie, way)).as(way).isEqualTo(ends));
        for (int i = 0; i < 20_000; i++) {
            String way = way(random);
            assertThat(at(trie, way)).as(way).isEqualTo(put.getOrDefault(way, List.of()));
        }
        assertThat(trie.next(Trie.ROOT, '\uFFFF')).isEqualTo(Trie.NONE);
    }

    private static String way(Random random) {
        char[] letters = new char[1 + random.nextInt(6)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = random.nextInt(9) == 0 ? (char) random.nextInt(0xFFFF) : (char) ('a' + random.nextInt(6));
        }
        return new String(letters);
    }

    private static List<Integer> at(Trie<Integer> trie, String way) {
        int node = Trie.ROOT;
        for (int i = 0; i < way.length() && node != Trie.NONE; i++) {
            node = trie.next(node, way.charAt(i));
        }
        return node == Trie.NONE ? List.of() : trie.at(node);
    }
}
