package io.policyfacts.ingest.article;

import io.policyfacts.ingest.article.ReadPage.NotAnArticle;
import io.policyfacts.ingest.article.ReadPage.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * @param linkedHeadings headings below the first that are links
 * @param free whether the page does not say that it has to be paid for
 */
record PageKind(
    String title,
    boolean asksPassword,
    boolean declared,
    int scripts,
    String words,
    int links,
    int plain,
    int linkedHeadings,
    boolean free) {
  private static final Lexicon WORDS = Lexicon.WORDS;
  private static final int SAMPLE = 20_000;
  private static final int LEAST_TEXT = 140;
  private static final int SHORT_TEXT = 600;
  private static final int SCRIPTED = 2000;
  private static final int LONG_PARAGRAPH = 250;
  private static final int TEASER_TEXT = 900;
  private static final int MANY_HEADINGS = 6;
  private static final char FIRST_SYLLABIC = '\u2e80';
  private static final double MOSTLY = 0.5;
  private static final int END = 30;
  private static final int BELOW = 300;

  /**
   * Looks at a page that is still complete.
   *
   * @param blocks of the whole page
   */
  static PageKind of(Head head, @Nullable String title, List<Block> blocks) {
    int scripts = 0;
    for (Element script : head.tags().named("script")) {
      scripts += script.data().length();
    }
    int links = 0;
    int plain = 0;
    for (Block block : blocks) {
      links += block.linked();
      plain += block.text().length() - block.linked();
    }
    String words = words(blocks);
    return new PageKind(
        title == null ? "" : title.toLowerCase(Locale.ROOT),
        head.tags().named("input").stream().anyMatch(PageKind::isPassword),
        head.linked().hasArticle() || "article".equals(head.meta().first(List.of("og:type"))),
        scripts,
        words,
        links,
        plain,
        (int) blocks.stream().filter(PageKind::isLinkedHeading).count(),
        head.linked().isFree());
  }

  private static boolean isPassword(Element input) {
    return input.attr("type").equalsIgnoreCase("password");
  }

  private static boolean isLinkedHeading(Block block) {
    return block.isHeading() && !block.owner().nameIs("h1") && block.linkShare() > MOSTLY;
  }

  private static String words(List<Block> blocks) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < blocks.size() && words.length() < SAMPLE; i++) {
      words.append(blocks.get(i).text()).append(' ');
    }
    words.setLength(Math.min(words.length(), SAMPLE));
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** The reason why a page with this running text is no article; empty if it is one. */
  Optional<NotAnArticle> refuse(String text) {
    Reason reason = size(text) < LEAST_TEXT ? ofNothing(text) : ofText(text);
    return reason == null
        ? Optional.empty()
        : Optional.of(new NotAnArticle(reason, text.length() + " characters of running text"));
  }

  /** Its length in letters; a sign that stands for a syllable or word counts as three. */
  private static int size(String text) {
    return text.length() + 2 * (int) text.chars().filter(c -> c >= FIRST_SYLLABIC).count();
  }

  private @Nullable Reason ofNothing(String text) {
    Reason told = told(text);
    if (told != null) {
      return told;
    }
    if (isTeaser(text)) {
      return Reason.PAYWALL;
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
    if (size(text) < TEASER_TEXT && isTeaser(text)) {
      return Reason.PAYWALL;
    }
    if (declared || size(text) >= 4 * SHORT_TEXT) {
      return null;
    }
    if (size(text) < SHORT_TEXT) {
      Reason told = told(text);
      return told == null && isList(text) ? Reason.SECTION : told;
    }
    return isList(text) ? Reason.SECTION : null;
  }

  /** Whether there is no paragraph, but links outweigh the text or headings lead elsewhere. */
  private boolean isList(String text) {
    List<String> lines = text.lines().filter(line -> !line.isEmpty()).toList();
    boolean noParagraph = lines.stream().noneMatch(line -> size(line) >= LONG_PARAGRAPH);
    boolean mostlyLinks = links > 3 * text.length() && links > plain;
    boolean headings = linkedHeadings >= MANY_HEADINGS && 3 * linkedHeadings >= lines.size();
    return noParagraph && (mostlyLinks || headings);
  }

  /** Whether right after the text, or by the page's own word, the rest has to be paid for. */
  private boolean isTeaser(String text) {
    if (!free && size(text) < SHORT_TEXT && (isCut(text) || WORDS.in("paywall", words))) {
      return true;
    }
    String lower = Spaces.one(text).toLowerCase(Locale.ROOT);
    String end = lower.substring(Math.max(0, lower.length() - END));
    int at = end.isEmpty() ? -1 : words.indexOf(end);
    return at >= 0
        && WORDS.in("paywall", words.substring(at, Math.min(words.length(), at + END + BELOW)));
  }

  /** Whether the title starts with several words for a search, or with one above many links. */
  private boolean startsWithSearch() {
    return WORDS.terms("search").stream()
        .anyMatch(term -> title.startsWith(term) && (term.indexOf(' ') > 0 || links > plain));
  }

  private static boolean isCut(String text) {
    return text.endsWith("…") || text.endsWith("...");
  }

  private @Nullable Reason told(String text) {
    if (WORDS.find("error", title) >= 0) {
      return Reason.ERROR;
    }
    if ((asksPassword && plain < SHORT_TEXT) || WORDS.is("login", title)) {
      return Reason.LOGIN;
    }
    if (WORDS.is("search", title) || startsWithSearch()) {
      return Reason.SEARCH;
    }
    if (plain < 2 * SHORT_TEXT && WORDS.in("paywall", words)) {
      return Reason.PAYWALL;
    }
    String shown = text.isEmpty() ? words : text.toLowerCase(Locale.ROOT);
    return WORDS.count("consent", shown) > 1 ? Reason.CONSENT : null;
  }
}
