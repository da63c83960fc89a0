package dev.hearsay.cli.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The article of a web page: what its metadata say and the text of its paragraphs. */
final class HtmlPage {
  private static final String PARAGRAPHS = "p, h2, h3, li, blockquote, figcaption, pre";
  private static final String FRAME =
      "nav, aside, footer, script, style, noscript, template, form, iframe, svg, button,"
          + " #comments, .comments, .comment-list, #respond";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Document page;
  private final LinkedData data;

  /** What the page says of itself in JSON-LD. */
  private record LinkedData(
      @Nullable String headline, @Nullable String date, @Nullable String publisher) {
    private static final LinkedData NONE = new LinkedData(null, null, null);

    static LinkedData of(Document page) {
      for (Element script : page.select("script[type=application/ld+json]")) {
        LinkedData found = in(parsed(script.data()));
        if (found != null) {
          return found;
        }
      }
      return NONE;
    }

    private static JsonNode parsed(String json) {
      try {
        return MAPPER.readTree(json);
      } catch (JacksonException e) {
        return MAPPER.missingNode();
      }
    }

    /** The first object with a headline, in lists and graphs too. */
    private static @Nullable LinkedData in(JsonNode node) {
      if (node.isObject() && node.has("headline")) {
        JsonNode publisher = node.path("publisher");
        return new LinkedData(
            text(node.path("headline")),
            text(node.path("datePublished")),
            text(publisher.isObject() ? publisher.path("name") : publisher));
      }
      for (JsonNode child : node.isArray() ? node : node.path("@graph")) {
        LinkedData found = in(child);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    private static @Nullable String text(JsonNode node) {
      return node.isString() ? filled(node.stringValue()) : null;
    }
  }

  private HtmlPage(Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
  }

  static Draft read(Bytes bytes, Complaints complaints) throws IOException {
    HtmlPage page = new HtmlPage(closed(parse(bytes, complaints)));
    Instant date = page.date(complaints);
    String text = page.text();
    if (text.isEmpty()) {
      throw new UnreadableException("no text found in the page");
    }
    Dateline dateline = Dateline.of(text);
    String source = page.source();
    return new Draft(
        null,
        page.title(),
        text,
        date == null ? dateline.date() : date,
        source == null ? dateline.source() : source,
        page.url(),
        "",
        0,
        0);
  }

  /** A page whose title is not closed has all its text in it. */
  private static Document closed(Document page) {
    Element title = page.selectFirst("title");
    String swallowed = title == null || page.body().hasText() ? "" : title.wholeText();
    int tag = swallowed.indexOf('<');
    return tag < 0
        ? page
        : Jsoup.parse(
            "<title>" + swallowed.substring(0, tag) + "</title>" + swallowed.substring(tag));
  }

  /** Parses by byte order mark, the charset that the page names, UTF-8 or windows-1252. */
  private static Document parse(Bytes bytes, Complaints complaints) throws IOException {
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes.array()), null, "");
    if (page.charset().equals(StandardCharsets.UTF_8) && bytes.strict() == null) {
      complaints.note(0, Bytes.NOT_UTF8);
      return Jsoup.parse(new ByteArrayInputStream(bytes.array()), Bytes.WINDOWS_1252.name(), "");
    }
    return page;
  }

  private @Nullable String title() {
    return first(meta("og:title"), data.headline, textOf("h1"), filled(page.title()));
  }

  private @Nullable String source() {
    return first(meta("og:site_name"), data.publisher, host());
  }

  private @Nullable String url() {
    return first(attribute("link[rel=canonical]", "href"), meta("og:url"));
  }

  private @Nullable String host() {
    String url = url();
    try {
      String host = url == null ? null : URI.create(url).getHost();
      return host != null && host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Instant date(Complaints complaints) {
    String written =
        first(
            meta("article:published_time"),
            data.date,
            meta("date"),
            meta("pubdate"),
            meta("DC.date"),
            meta("DC.date.issued"),
            attribute("time[datetime]", "datetime"));
    return Dates.parse(written, complaints);
  }

  private String text() {
    page.select(FRAME).remove();
    Element body = body();
    List<String> paragraphs = new ArrayList<>();
    for (Element element : body.select(PARAGRAPHS)) {
      boolean holdsOthers = element.select(PARAGRAPHS).size() > 1;
      String text = filled(holdsOthers ? element.ownText() : element.text());
      if (text != null) {
        paragraphs.add(text);
      }
    }
    return paragraphs.isEmpty() ? body.text().strip() : String.join("\n\n", paragraphs);
  }

  /** The element that holds the article. */
  private Element body() {
    for (String candidates : List.of("article", "main, [role=main]")) {
      Element best = null;
      int most = 0;
      for (Element candidate : page.select(candidates)) {
        int length = candidate.select("p").text().length();
        if (best == null || length > most) {
          best = candidate;
          most = length;
        }
      }
      if (best != null && best.hasText()) {
        return best;
      }
    }
    return fullest();
  }

  /** The element whose own paragraphs hold most text. */
  private Element fullest() {
    Map<Element, Integer> lengths = new HashMap<>();
    Element fullest = page.body();
    int most = 0;
    for (Element paragraph : page.select("p")) {
      Element parent = paragraph.parent();
      if (parent != null) {
        int length = lengths.merge(parent, paragraph.text().length(), Integer::sum);
        if (length > most) {
          most = length;
          fullest = parent;
        }
      }
    }
    return fullest;
  }

  private @Nullable String meta(String name) {
    return attribute("meta[property=" + name + "], meta[name=" + name + "]", "content");
  }

  private @Nullable String attribute(String selector, String attribute) {
    Element element = page.selectFirst(selector);
    return element == null ? null : filled(element.attr(attribute));
  }

  private @Nullable String textOf(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? null : filled(element.text());
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String filled(String value) {
    String stripped = value.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
