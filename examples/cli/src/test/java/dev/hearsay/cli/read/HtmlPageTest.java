package dev.hearsay.cli.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private final List<String> complaints = new ArrayList<>();

  private Draft read(String html) throws IOException {
    return read(html.getBytes(StandardCharsets.UTF_8));
  }

  private Draft read(byte[] html) throws IOException {
    return HtmlPage.read(Bytes.of(html), (severity, line, what) -> complaints.add(what));
  }

  @Test
  void readsOpenGraph() throws IOException {
    Draft page =
        read(
            """
            <html><head><title>Wheel | Herald</title>
            <meta property="og:title" content="Wheel turns">
            <meta property="og:site_name" content="Tolmark Herald">
            <meta property="article:published_time" content="2026-03-04T06:00:00+01:00">
            <link rel="canonical" href="https://www.example.org/wheel"></head>
            <body><nav><p>Home</p></nav><article><h1>Wheel turns</h1>
            <p>One <b>bold</b> word.</p><aside><p>Read this too</p></aside>
            <h2>Noon</h2><ul><li>First</li><li><p>Second</p></li></ul>
            <blockquote><p>Loud.</p></blockquote>
            <figure><figcaption>The wheel</figcaption></figure>
            <div id="comments"><p>Nice!</p></div></article>
            <footer><p>All rights reserved</p></footer></body></html>
            """);
    assertEquals("Wheel turns", page.title());
    assertEquals("Tolmark Herald", page.source());
    assertEquals("https://www.example.org/wheel", page.url());
    assertEquals(Instant.parse("2026-03-04T05:00:00Z"), page.date());
    assertEquals("One bold word.\n\nNoon\n\nFirst\n\nSecond\n\nLoud.\n\nThe wheel", page.text());
  }

  @Test
  void readsLinkedData() throws IOException {
    Draft page =
        read(
            """
            <script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},
              {"@type":"NewsArticle","headline":"Wheel turns","datePublished":"2026-03-04",
               "publisher":{"@type":"Organization","name":"Tolmark Herald"}}]}</script>
            <main><p>The wheel.</p></main>
            """);
    assertEquals("Wheel turns", page.title());
    assertEquals("Tolmark Herald", page.source());
    assertEquals(Instant.parse("2026-03-04T00:00:00Z"), page.date());
    assertEquals("The wheel.", page.text());
  }

  @Test
  void fallsBackOnWhatThePageShows() throws IOException {
    Draft page =
        read(
            """
            <title>Herald</title><meta property="og:url" content="https://www.example.org/a">
            <h1>Wheel turns</h1><time datetime="2026-03-04">today</time>
            <div><p>Menu</p></div><div><p>The wheel went round.</p><p>It was loud.</p></div>
            """);
    assertEquals("Wheel turns", page.title());
    assertEquals("example.org", page.source());
    assertEquals(Instant.parse("2026-03-04T00:00:00Z"), page.date());
    assertEquals("The wheel went round.\n\nIt was loud.", page.text());
  }

  @Test
  void readsADatelineWhereNothingElseNamesTheSource() throws IOException {
    Draft page = read("<title>T</title><p>COBB, March 4, 2026 (Tolmark Herald) - The wheel.</p>");
    assertEquals("Tolmark Herald", page.source());
    assertEquals(Instant.parse("2026-03-04T00:00:00Z"), page.date());
  }

  @Test
  void readsTextWithoutParagraphs() throws IOException {
    assertEquals("The wheel. It was loud.", read("The wheel.<br>It was loud.").text());
  }

  @Test
  void readsAPageWhoseTitleIsNotClosed() throws IOException {
    Draft page = read("<html><head><title>Wheel turns<body><p>The wheel.<p>Loud.");
    assertEquals("Wheel turns", page.title());
    assertEquals("The wheel.\n\nLoud.", page.text());
  }

  @Test
  void believesTheCharsetThatThePageNames() throws IOException {
    String html = "<meta charset=\"windows-1251\"><p>Колесо</p>";
    assertEquals("Колесо", read(html.getBytes(Charset.forName("windows-1251"))).text());
    assertEquals(List.of(), complaints);
  }

  @Test
  void notesADateThatIsNone() throws IOException {
    assertNull(read("<meta name=date content=soon><p>The wheel.</p>").date());
    assertEquals(List.of("date \"soon\" is none that is understood, left out"), complaints);
  }

  @Test
  void readsDeepNesting() throws IOException {
    assertEquals("The wheel.", read("<div>".repeat(100_000) + "<p>The wheel.").text());
  }
}
