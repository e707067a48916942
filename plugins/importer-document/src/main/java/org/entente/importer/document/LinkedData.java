package org.entente.importer.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
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

    private LinkedData() {}

    static About of(Document page, Desk desk) {
        About about = About.NOTHING;
        for (Element script : page.select("script[type=application/ld+json]")) {
            desk.check();
            try {
                about = about.or(of(JSON.readTree(script.data())));
            } catch (JsonProcessingException e) {
                // Of no use to anyone, and no loss of prose: the head says the same in other words.
                continue;
            }
        }
        return about;
    }

    private static About of(@Nullable JsonNode root) {
        About article = About.NOTHING;
        About page = About.NOTHING;
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST; seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                String type = type(node);
                if (type != null) {
                    About said = said(node, type);
                    article = type.equals("WebPage") ? article : article.or(said);
                    page = page.or(said);
                }
                if (node.has("@graph")) {
                    open.add(node.get("@graph"));
                }
                if (node.has("mainEntity")) {
                    open.add(node.get("mainEntity"));
                }
            }
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

    private static About said(JsonNode node, String type) {
        Genre section = Genres.ofLabel(text(node.path("articleSection")));
        JsonNode main = node.path("mainEntityOfPage");
        String url = text(node.path("url"));
        return new About(
                text(node.has("headline") ? node.path("headline") : node.path("name")),
                text(node.path("publisher").path("name")),
                section.unknown() ? TYPES.get(type) : section,
                Days.of(text(node.path("datePublished"))),
                false,
                url != null ? url : main.isTextual() ? main.asText() : text(main.path("@id")),
                text(node.path("inLanguage")));
    }

    private static @Nullable String text(JsonNode node) {
        JsonNode first = node.isArray() && node.size() > 0 ? node.get(0) : node;
        return first.isTextual() ? first.asText() : null;
    }
}
