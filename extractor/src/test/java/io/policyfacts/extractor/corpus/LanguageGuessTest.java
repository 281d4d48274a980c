package io.policyfacts.extractor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.policyfacts.extractor.lexicon.LanguageGuess;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The language of a text that does not say it. */
class LanguageGuessTest {
  private static final String USUAL = "en";
  private static final LanguageGuess GUESS = LanguageGuess.load();

  static List<CorpusFile> amounts() {
    return CorpusFile.ofAllLanguages("amounts.tsv");
  }

  @ParameterizedTest
  @MethodSource("amounts")
  void tellsTheLanguageOfEachCorpus(CorpusFile file) {
    String text =
        file.rows().stream().map(CorpusFile.Row::text).limit(20).collect(Collectors.joining(" "));
    assertEquals(file.language(), GUESS.of(text, USUAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le site atteindra 40 MW et sera ouvert dans deux ans.|fr",
        "Das Zentrum erhält 10.000 GPUs und wird im Herbst eröffnet.|de",
        "The site in Munich has a budget of 1bn.|en",
        "NVIDIA H100|en",
        "42|en",
        "과기정통부는 GPU 1만장을 NVIDIA H100으로 확보한다.|ko",
      })
  void tellsTheLanguageOfAShortText(String text, String language) {
    assertEquals(language, GUESS.of(text, USUAL));
  }
}
