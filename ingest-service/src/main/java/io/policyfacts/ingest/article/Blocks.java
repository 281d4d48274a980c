package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Cuts an element's text into blocks in reading order. */
final class Blocks implements NodeFilter {
  private static final int LONGEST_CELL = 80;
  private static final Pattern EXPONENT = Pattern.compile("[-−–]?\\d{1,3}");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private int linkDepth;
  private int linked;
  private int breaks;

  private Blocks(Element root) {
    owner = root;
  }

  /** The blocks of an element. */
  static List<Block> of(Element root) {
    Blocks blocks = new Blocks(root);
    NodeTraversor.filter(blocks, root);
    blocks.end(root);
    return blocks.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element table && table.nameIs("table")) {
      List<String> rows = TableText.of(table);
      end(table);
      if (!rows.isEmpty()) {
        Element caption = table.selectFirst("caption");
        text.append(caption == null ? "" : caption.text());
        end(table);
        int links = table.select("a").text().length();
        blocks.add(new Block(table, String.join("\n", rows), links));
        return FilterResult.SKIP_CHILDREN;
      }
    } else {
      open(node);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Node node) {
    if (node instanceof TextNode words) {
      String value = words.getWholeText();
      text.append(value);
      if (!value.isBlank()) {
        breaks = 0;
        linked += linkDepth > 0 ? value.strip().length() : 0;
      }
    } else if (node instanceof Element element) {
      if (element.nameIs("br")) {
        text.append(' ');
        if (++breaks == 2) {
          end(owner);
        }
      } else if (element.nameIs("sup") && isPowerOfTen(element)) {
        text.append('^');
      } else if (element.nameIs("a")) {
        linkDepth++;
      } else if (isCell(element)) {
        text.append(' ');
      } else if (element.isBlock()) {
        end(element);
      }
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.nameIs("a")) {
        linkDepth--;
      } else if (isCell(element)) {
        text.append(' ');
        if (text.length() > LONGEST_CELL) {
          end(element);
        }
      } else if (element.isBlock()) {
        Element parent = element.parent();
        end(parent == null ? element : parent);
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }

  private boolean isPowerOfTen(Element sup) {
    int length = text.length();
    boolean ten =
        length >= 2
            && text.charAt(length - 2) == '1'
            && text.charAt(length - 1) == '0'
            && (length == 2 || !Character.isLetterOrDigit(text.charAt(length - 3)));
    return ten && EXPONENT.matcher(sup.text().strip()).matches();
  }

  private void end(Element next) {
    String plain = text.length() == 0 ? "" : Spaces.readable(text);
    if (!plain.isEmpty()) {
      blocks.add(new Block(owner, plain, Math.min(linked, plain.length())));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
    owner = next;
  }
}
