package io.policyfacts.streams;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String HERE = "io.policyfacts.streams";

  private final JavaClasses code =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HERE);

  @Test
  void kafkaIsInFewNamedClasses() {
    noClasses()
        .that(
            not(
                belongToAnyOf(
                    ExtractTopology.class,
                    LedgerTopology.class,
                    Entered.class,
                    StageHeaders.class,
                    DeadLetterHandler.class,
                    ExtractSettings.class,
                    BrokerCheck.class,
                    ThreadFailures.class,
                    Refusals.class,
                    RestoreWatch.class,
                    Stages.class,
                    Connections.class,
                    VersionedDeserializer.class,
                    HeldPartitions.class,
                    HoldingConsumer.class,
                    StageClients.class,
                    LedgerMemory.class,
                    ExtractService.class)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(code);
  }

  @Test
  void theLedgerIsPure() {
    classes()
        .that(belongToAnyOf(Ledger.class, FactContent.class, Successors.class, Surroundings.class))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..", "java.util..", "io.policyfacts.contracts", HERE, "org.jspecify..")
        .check(code);
  }

  @Test
  void noOtherServiceIsKnown() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "io.policyfacts.ingest..", "io.policyfacts.sink..", "io.policyfacts.cli..")
        .check(code);
  }
}
