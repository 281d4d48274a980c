package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the running text of an article. */
final class MainText {
  private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
  private static final int LEAST_DECLARED = 300;
  private static final double LEAST_SHARE = 0.5;

  private MainText() {}

  /**
   * Paragraphs separated by one blank line: those of the page, or those that its JSON-LD carries if
   * the page shows less than half of them. The page is changed.
   */
  static String of(Head head, @Nullable String title) {
    String shown = shown(head, title);
    String declared = declared(Objects.requireNonNullElse(head.linked().text("articleBody"), ""));
    boolean whole = declared.length() >= LEAST_DECLARED;
    return whole && shown.length() < LEAST_SHARE * declared.length() ? declared : shown;
  }

  private static String shown(Head head, @Nullable String title) {
    Element body = head.page().body();
    Set<String> invisible = StyleSheet.invisible(head.tags().named("style"));
    Clutter.removeUnread(body);
    Clutter.removeHidden(body, invisible);
    Clutter.removeNamed(body, head.markup());
    List<Block> left = Blocks.of(body);
    Element container = Container.of(body, head.markup(), left);
    List<Block> blocks = new ArrayList<>(Lead.of(left, container));
    blocks.addAll(in(container, left));
    return TextFilter.of(blocks, title).stream()
        .map(Block::text)
        .collect(Collectors.joining("\n\n"));
  }

  private static List<Block> in(Element container, List<Block> all) {
    return container.isBlock()
        ? all.stream().filter(block -> block.isIn(container)).toList()
        : Blocks.of(container);
  }

  private static String declared(String text) {
    if (TAG.matcher(text).find()) {
      return Blocks.of(Jsoup.parseBodyFragment(text).body()).stream()
          .map(Block::text)
          .collect(Collectors.joining("\n\n"));
    }
    return LINES
        .splitAsStream(text)
        .map(Spaces::readable)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
