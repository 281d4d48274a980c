package io.policyfacts.ingest.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Cuts an element's text into blocks in reading order. */
final class Blocks implements NodeVisitor {
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
    NodeTraversor.traverse(blocks, root);
    blocks.end(root);
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String value = words.getWholeText();
      if (!value.isBlank()) {
        breaks = 0;
      }
      text.append(value);
      linked += linkDepth > 0 ? value.strip().length() : 0;
    } else if (node instanceof Element element) {
      if (element.nameIs("br")) {
        text.append(' ');
        if (++breaks == 2) {
          end(owner);
        }
      } else if (element.nameIs("a")) {
        linkDepth++;
      } else if (element.isBlock()) {
        end(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.nameIs("a")) {
        linkDepth--;
      } else if (element.nameIs("td") || element.nameIs("th")) {
        text.append(' ');
      } else if (element.isBlock()) {
        Element parent = element.parent();
        end(parent == null ? element : parent);
      }
    }
  }

  private void end(Element next) {
    String plain = Spaces.one(text.toString());
    if (!plain.isEmpty()) {
      blocks.add(new Block(owner, plain, Math.min(linked, plain.length())));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
    owner = next;
  }
}
