package io.policyfacts.ingest.article;

import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import io.policyfacts.ingest.article.ReadPage.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a page being an article, taken down before its text is sought.
 *
 * @param title in lower case; empty if there is none
 * @param asksPassword whether there is a field for a password
 * @param declared whether the page says that it is an article
 * @param scripts characters in scripts
 * @param words all that readers see, in lower case, at most {@link #SAMPLE} characters
 * @param links characters in links
 * @param plain characters outside of links
 */
record PageKind(
    String title,
    boolean asksPassword,
    boolean declared,
    int scripts,
    String words,
    int links,
    int plain) {
  private static final Lexicon WORDS = Lexicon.WORDS;
  private static final int SAMPLE = 20_000;
  private static final int LEAST_TEXT = 140;
  private static final int SHORT_TEXT = 600;
  private static final int SCRIPTED = 2000;
  private static final int LONG_PARAGRAPH = 250;

  /** Looks at a page that is still complete. */
  static PageKind of(Head head, @Nullable String title) {
    Document page = head.page();
    int scripts = 0;
    for (Element script : page.getElementsByTag("script")) {
      scripts += script.data().length();
    }
    int links = 0;
    int plain = 0;
    for (Block block : Blocks.of(page.body())) {
      links += block.linked();
      plain += block.text().length() - block.linked();
    }
    String words = page.body().text();
    return new PageKind(
        title == null ? "" : title.toLowerCase(Locale.ROOT),
        page.selectFirst("input[type=password]") != null,
        head.linked().hasArticle() || "article".equals(head.meta().first(List.of("og:type"))),
        scripts,
        words.substring(0, Math.min(SAMPLE, words.length())).toLowerCase(Locale.ROOT),
        links,
        plain);
  }

  /** The reason why a page with this running text is no article; empty if it is one. */
  Optional<NotAnArticle> refuse(String text) {
    Reason reason = text.length() < LEAST_TEXT ? ofNothing(text) : ofText(text);
    return reason == null
        ? Optional.empty()
        : Optional.of(new NotAnArticle(reason, text.length() + " characters of running text"));
  }

  private @Nullable Reason ofNothing(String text) {
    Reason told = told(text);
    if (told != null) {
      return told;
    }
    if (words.isBlank()) {
      return scripts > 0 ? Reason.SCRIPT_ONLY : Reason.EMPTY;
    }
    if (scripts > SCRIPTED && plain < LEAST_TEXT) {
      return Reason.SCRIPT_ONLY;
    }
    return links > 2 * plain && links > SHORT_TEXT ? Reason.SECTION : Reason.TOO_SHORT;
  }

  private @Nullable Reason ofText(String text) {
    if (declared || text.length() >= 4 * SHORT_TEXT) {
      return null;
    }
    if (text.length() < SHORT_TEXT) {
      return told(text);
    }
    boolean noParagraph = text.lines().noneMatch(line -> line.length() >= LONG_PARAGRAPH);
    return noParagraph && links > 3 * text.length() && links > plain ? Reason.SECTION : null;
  }

  private @Nullable Reason told(String text) {
    if (WORDS.in("error", title)) {
      return Reason.ERROR;
    }
    if (asksPassword && plain < SHORT_TEXT) {
      return Reason.LOGIN;
    }
    if (WORDS.startsWith("search", title)) {
      return Reason.SEARCH;
    }
    if (plain < 2 * SHORT_TEXT && WORDS.in("paywall", words)) {
      return Reason.PAYWALL;
    }
    String shown = text.isEmpty() ? words : text.toLowerCase(Locale.ROOT);
    return WORDS.count("consent", shown) > 1 ? Reason.CONSENT : null;
  }
}
