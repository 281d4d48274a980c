package io.policyfacts.extractor.names;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds names: those that a lexicon has, and runs of capitalised words by their heads. */
final class NameFinder {
  private static final int LONGEST_CODE = 4;
  private static final Category[] KNOWN = {
    Category.PROGRAMME,
    Category.BODY,
    Category.COMPANY,
    Category.COUNTRY,
    Category.GOVERNMENT,
    Category.PLACE,
    Category.DEMONYM
  };

  private final Tokens tokens;
  private final Hits hits;
  private final BitSet amounts = new BitSet();
  private final Capitals capitals;
  private final NameRuns runs;
  private final NameTypes types;
  private final PlaceLine placeLine;

  NameFinder(Analysis analysis) {
    tokens = analysis.tokens();
    hits = analysis.hits();
    capitals = new Capitals(analysis);
    runs = new NameRuns(tokens, hits, capitals, new Nouns(analysis));
    types = new NameTypes(tokens, hits);
    placeLine = new PlaceLine(tokens);
    for (Amount amount : analysis.amounts()) {
      amounts.set(amount.from(), amount.to());
    }
  }

  /** The names of a sentence in order. */
  List<Name> find(Sentence sentence) {
    boolean heading = sentence.block().kind() == Block.Kind.HEADING;
    List<Name> names = new ArrayList<>();
    int placed = placeLine.end(sentence);
    int token = sentence.from();
    while (token < sentence.to()) {
      Name name = at(token, sentence);
      if (name == null) {
        token++;
        continue;
      }
      boolean dateline = tokens.is(name.to(), '=') && tokens.is(name.from() - 1, '(');
      boolean counted = dateline || inAmount(name) || hits.has(name.from(), Category.CURRENCY_SIGN);
      if (!counted && (!heading || name.known() || capitals.keeps(name.text()))) {
        names.add(name.to() <= placed ? name.as(Name.Type.PLACE) : name);
      }
      token = name.to();
    }
    return names;
  }

  private boolean inAmount(Name name) {
    return amounts.get(name.from()) && amounts.get(name.to() - 1);
  }

  private @Nullable Name at(int token, Sentence sentence) {
    Hit mask = hits.at(token, Category.MASK);
    if (mask != null) {
      return new Name(token, mask.to(), text(token, mask.to()), Name.Type.THING, null, true);
    }
    Name known = known(token, sentence);
    int run = runs.end(token, sentence);
    if (known != null && known.is(Name.Type.COUNTRY) && tokens.syllable(known.to() - 1)) {
      return types.government(known);
    }
    boolean demonym = known != null && known.is(Name.Type.DEMONYM);
    if (known != null && (run <= known.to() || demonym && !types.headed(token, run))) {
      return demonym ? types.publicBody(known) : known;
    }
    if (known != null && shouted(token, run)) {
      return known;
    }
    boolean word = run == token + 1 && known == null && capitals.common(token);
    return run == token || word ? known : types.classified(token, run, known);
  }

  private @Nullable Name known(int token, Sentence sentence) {
    Name longest = null;
    for (Category category : KNOWN) {
      Hit hit = hits.at(token, category);
      if (hit != null
          && hit.to() <= sentence.to()
          && (longest == null || hit.to() > longest.to())) {
        longest = name(hit, seat(hit) ? Name.Type.GOVERNMENT : type(category));
      }
    }
    return longest;
  }

  private Name name(Hit hit, Name.Type type) {
    String code = hit.sense().head();
    String country = code.length() == 2 ? code : null;
    String text = text(hit.from(), hit.to());
    Name name = new Name(hit.from(), hit.to(), text, type, country, true);
    boolean entry =
        switch (type) {
          case COMPANY, BODY, PROGRAMME -> true;
          default -> false;
        };
    return entry && !hit.sense().tail().isEmpty() ? name.under(hit.sense().tail()) : name;
  }

  /** A capital that is not a place in its sentence stands for the government in it. */
  private boolean seat(Hit hit) {
    return hit.sense().category() == Category.PLACE
        && hit.sense().tail().equals("capital")
        && !hits.has(hit.from() - 1, Category.DATE_PREPOSITION)
        && !hits.has(hit.from() - 1, Category.LINK)
        && !tokens.is(hit.to(), ',');
  }

  private static Name.Type type(Category category) {
    return switch (category) {
      case PROGRAMME -> Name.Type.PROGRAMME;
      case BODY -> Name.Type.BODY;
      case COMPANY -> Name.Type.COMPANY;
      case COUNTRY -> Name.Type.COUNTRY;
      case GOVERNMENT -> Name.Type.GOVERNMENT;
      case PLACE -> Name.Type.PLACE;
      default -> Name.Type.DEMONYM;
    };
  }

  private String text(int from, int to) {
    return tokens.line(from, to);
  }

  /** {@code OTTAWA COUNTS}: in capitals every word looks like a name. */
  private boolean shouted(int from, int to) {
    boolean letters = tokens.end(from) - tokens.start(from) > LONGEST_CODE;
    return letters && text(from, to).chars().noneMatch(Character::isLowerCase);
  }
}
