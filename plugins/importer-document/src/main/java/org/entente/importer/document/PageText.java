package org.entente.importer.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Where in a page the text is: how much of it each element holds, and which elements hold the article. */
final class PageText {

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "aside",
            "footer",
            "button",
            "select",
            "iframe",
            "object",
            "svg",
            "canvas",
            "video",
            "audio",
            "picture",
            "dialog",
            "menu",
            "head",
            "textarea",
            "math");

    private static final Set<String> PARAGRAPHS = Set.of("p", "blockquote", "pre", "li", "dd", "td", "div", "section");

    /** Names that makers of pages give to what surrounds an article. */
    private static final Pattern AROUND = Pattern.compile(
            "(?:^|[-_ ])(?:comments?|disqus|related\\w*|recirc\\w*|promo\\w*|shar(?:e|ing)"
                    + "|social|newsletters?|subscri\\w+|cookies?|consent|gdpr|banners?|breadcrumbs?|sidebar|rail|advert\\w*|ads?|sponsor\\w*"
                    + "|footer|menu|nav|navbar|navigation|widgets?|recommend\\w*|popular|trending|most-?read|outbrain|taboola|tags?|topics"
                    + "|author-?(?:bio|box|card)|bio|paywall|login|signup|sign-up|masthead|skip-?link|toolbar|pagination|pager|captions?"
                    + "|credits?|(?:entry|post|article)-meta|more-?(?:stories|news|from)|read-?(?:more|next)|you-?may|teasers?|carousel|modal|popup|hidden|visually-hidden"
                    + "|sr-only|screen-reader-text|print-only|copyright|gmail-quote|gmail_quote|gmail[-_]signature|moz-signature|moz-cite-prefix|yahoo-quoted)(?:[-_ ]|$)");

    /** What an article may be about, by the names that makers of blogs give it ("tag-sidebar"). */
    private static final Pattern SUBJECTS = Pattern.compile("(?:^| )(?:tag|category|topic|type|status|format)-\\S+");

    /** "[3]", as encyclopaedias refer to their notes. */
    private static final Pattern REFERENCE = Pattern.compile("\\[[\\w ]{1,12}\\]");

    private static final int SHORT = 16;
    private static final double MOST = 0.7;
    private static final int LEAST_WORDS = 60;

    /** What an element holds, in letters: of all text, of links, and of good paragraphs. */
    private static final class Weight {
        private int text;
        private int links;
        private int good;
    }

    private final Document page;
    private final Map<Element, Weight> weights = new IdentityHashMap<>();
    private final Map<Element, Integer> ordinals = new IdentityHashMap<>();

    private PageText(Document page) {
        this.page = page;
    }

    static PageText of(Document page, Desk desk) {
        PageText text = new PageText(page);
        text.weigh(desk);
        return text;
    }

    /** Where an element stands, as an XPath. */
    String path(Element element) {
        return "(//" + element.normalName() + ")[" + ordinals.getOrDefault(element, 1) + "]";
    }

    /** Whether an element is no part of any article. */
    boolean isAround(Element element) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html")) {
            return false;
        }
        if (NEVER.contains(tag) || element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))) {
            return true;
        }
        if (tag.equals("sup")
                && weight(element).text < SHORT
                && REFERENCE.matcher(element.text()).matches()) {
            return true;
        }
        // Some systems put the whole page into one form.
        if (tag.equals("form") && weight(element).text * 2 < weight(page.body()).text) {
            return true;
        }
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        String role = element.attr("role");
        if (style.contains("display:none")
                || style.contains("visibility:hidden")
                || role.equals("navigation")
                || role.equals("complementary")
                || role.equals("contentinfo")
                || role.equals("search")) {
            return true;
        }
        boolean named = isNamed(element.className()) || isNamed(element.id());
        // Some name the whole page "page-with-sidebar": what holds most of the text is not around it.
        return named && weight(element).text * 2 < weight(page.body()).text;
    }

    private static boolean isNamed(String name) {
        if (name.isEmpty() || name.length() > 500) {
            return false;
        }
        String words = SUBJECTS.matcher(name)
                .replaceAll(" ")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
        return AROUND.matcher(words).find();
    }

    /** The share of an element's letters that are links. */
    double links(Element element) {
        Weight weight = weight(element);
        return weight.text == 0 ? 0 : (double) weight.links / weight.text;
    }

    private Weight weight(Element element) {
        return weights.computeIfAbsent(element, e -> new Weight());
    }

    /** The elements that hold the articles: one for most pages, more where a page is a collection. */
    List<Element> articles() {
        List<Element> several = several();
        if (several.size() > 1) {
            return several;
        }
        int all = weight(page.body()).good;
        for (String sort : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            Element best = null;
            for (Element element : page.select(sort)) {
                if (!inAround(element) && (best == null || weight(element).good > weight(best).good)) {
                    best = element;
                }
            }
            if (best != null && weight(best).good * 2 > all) {
                return List.of(narrowed(best));
            }
        }
        return all == 0 && page.body().text().isBlank() ? List.of() : List.of(narrowed(page.body()));
    }

    /** The smallest element within one that still holds most of its paragraphs. */
    private Element narrowed(Element root) {
        Element best = root;
        int all = weight(root).good;
        boolean down = all > 0;
        while (down) {
            down = false;
            for (Element child : best.children()) {
                if (weight(child).good > all * MOST
                        && child.childrenSize() > 0
                        && !child.normalName().equals("p")) {
                    best = child;
                    down = true;
                    break;
                }
            }
        }
        return best;
    }

    // A page of teasers has many elements of that name too: each article must have a heading and enough words.
    private List<Element> several() {
        List<Element> found = new ArrayList<>();
        List<Element> own = new ArrayList<>();
        for (Element element : page.select("article")) {
            boolean within = element.parents().stream()
                    .anyMatch(parent -> parent.normalName().equals("article"));
            Element heading = element.selectFirst("h1, h2, h3");
            if (!within && !inAround(element) && links(element) < 0.3 && heading != null) {
                // A teaser's heading leads to its article.
                boolean whole = heading.selectFirst("a[href]") == null && heading.closest("a[href]") == null;
                if (weight(element).good > (whole ? 0 : LEAST_WORDS * 5)) {
                    found.add(element);
                }
                if (whole && weight(element).good > 0) {
                    own.add(element);
                }
            }
        }
        int all = weight(page.body()).good;
        boolean led = found.stream().anyMatch(element -> weight(element).good > all * MOST);
        return led ? own : found;
    }

    private boolean inAround(Element element) {
        return isAround(element) || element.parents().stream().anyMatch(this::isAround);
    }

    private void weigh(Desk desk) {
        Map<String, Integer> counts = new HashMap<>();
        // Twice: whether an element is around the article hangs on how much text it holds.
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            ordinals.put(element, counts.merge(element.normalName(), 1, Integer::sum));
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof TextNode text && node.parent() instanceof Element parent) {
                            weight(parent).text +=
                                    Words.squeezed(text.getWholeText()).length();
                        } else if (node instanceof Element element && node.parent() instanceof Element parent) {
                            Weight own = weight(element);
                            weight(parent).text += NEVER.contains(element.normalName()) ? 0 : own.text;
                            weight(parent).links += element.normalName().equals("a") ? own.text : own.links;
                        }
                    }
                },
                page);
        desk.check();
        Map<Element, Integer> own = new IdentityHashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {}

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && node.parent() instanceof Element parent) {
                            if (isAround(element)) {
                                weight(element).good = 0;
                                return;
                            }
                            good(element, own);
                            weight(parent).good += weight(element).good;
                        } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
                            own.merge(
                                    inline(parent),
                                    Words.squeezed(text.getWholeText()).length(),
                                    Integer::sum);
                        }
                    }
                },
                page);
    }

    /** The paragraph to which text of an element of a line belongs. */
    private static Element inline(Element element) {
        Element found = element;
        while (!found.isBlock() && found.parent() != null && !found.normalName().equals("body")) {
            found = found.parent();
        }
        return found;
    }

    private void good(Element element, Map<Element, Integer> own) {
        int letters = own.getOrDefault(element, 0);
        if (PARAGRAPHS.contains(element.normalName()) && letters > 40 && links(element) < 0.4) {
            weight(element).good += letters;
        }
    }
}
