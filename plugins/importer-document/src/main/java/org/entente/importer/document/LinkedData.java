package org.entente.importer.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Genre;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article as JSON-LD, in the words of schema.org. */
final class LinkedData {

    private static final Map<String, Genre> TYPES = Map.of(
            "OpinionNewsArticle", Genre.OPINION,
            "AnalysisNewsArticle", Genre.ANALYSIS,
            "BackgroundNewsArticle", Genre.ANALYSIS,
            "ReportageNewsArticle", Genre.NEWS,
            "ReviewNewsArticle", Genre.OPINION,
            "NewsArticle", Genre.NEWS,
            "Report", Genre.ANALYSIS,
            "BlogPosting", Genre.UNKNOWN,
            "Article", Genre.UNKNOWN,
            "WebPage", Genre.UNKNOWN);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 10_000;

    private final Map<String, String> names = new HashMap<>();

    private LinkedData() {}

    static About of(Document page, Desk desk) {
        Deque<JsonNode> roots = new ArrayDeque<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            desk.check();
            try {
                roots.add(JSON.readTree(script.data()));
            } catch (JsonProcessingException e) {
                // Of no use to anyone, and no loss of prose: the head says the same in other words.
                continue;
            }
        }
        return new LinkedData().read(roots);
    }

    private About read(Deque<JsonNode> open) {
        About article = About.NOTHING;
        About page = About.NOTHING;
        List<JsonNode> articles = new ArrayList<>();
        for (int seen = 0; !open.isEmpty() && seen < MOST; seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                String type = type(node);
                if (type != null) {
                    articles.add(node);
                } else if (text(node.path("@id")) != null && text(node.path("name")) != null) {
                    names.putIfAbsent(text(node.path("@id")), text(node.path("name")));
                }
                if (node.has("@graph")) {
                    open.add(node.get("@graph"));
                }
                if (node.has("mainEntity")) {
                    open.add(node.get("mainEntity"));
                }
            }
        }
        for (JsonNode node : articles) {
            String type = type(node);
            About said = said(node, type == null ? "" : type);
            article = "WebPage".equals(type) ? article : article.or(said);
            page = page.or(said);
        }
        return article.or(page);
    }

    private static @Nullable String type(JsonNode node) {
        JsonNode type = node.path("@type");
        if (type.isTextual()) {
            return TYPES.containsKey(type.asText()) ? type.asText() : null;
        }
        for (JsonNode one : type) {
            if (TYPES.containsKey(one.asText())) {
                return one.asText();
            }
        }
        return null;
    }

    private About said(JsonNode node, String type) {
        Genre section = Genres.ofLabel(text(node.path("articleSection")));
        Genre byType = TYPES.getOrDefault(type, Genre.UNKNOWN);
        JsonNode main = node.path("mainEntityOfPage");
        String url = text(node.path("url"));
        return new About(
                text(node.has("headline") ? node.path("headline") : node.path("name")),
                publisher(node.path("publisher")),
                Genres.isOpen(section) && !byType.unknown() ? byType : section,
                Days.of(text(node.path("datePublished"))),
                false,
                url != null ? url : main.isTextual() ? main.asText() : text(main.path("@id")),
                text(node.path("inLanguage")));
    }

    // Told where it stands, or by its address and somewhere else.
    private @Nullable String publisher(JsonNode given) {
        JsonNode node = given.isArray() && given.size() > 0 ? given.get(0) : given;
        String name = text(node.path("name"));
        return name != null ? name : names.get(String.valueOf(text(node.path("@id"))));
    }

    private static @Nullable String text(JsonNode node) {
        JsonNode first = node.isArray() && node.size() > 0 ? node.get(0) : node;
        return first.isTextual() ? first.asText() : null;
    }
}
