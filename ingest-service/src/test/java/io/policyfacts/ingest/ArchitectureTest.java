package io.policyfacts.ingest;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.policyfacts.ingest");

  @Test
  void theCrawlUsesThePartsAndNoPartKnowsAnother() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.policyfacts.ingest..")
        .layer("service")
        .definedBy("io.policyfacts.ingest")
        .layer("crawl")
        .definedBy("io.policyfacts.ingest.crawl")
        .layer("polite")
        .definedBy("io.policyfacts.ingest.polite")
        .layer("fetch")
        .definedBy("io.policyfacts.ingest.fetch")
        .layer("source")
        .definedBy("io.policyfacts.ingest.source")
        .layer("article")
        .definedBy("io.policyfacts.ingest.article")
        .layer("publish")
        .definedBy("io.policyfacts.ingest.publish")
        .whereLayer("service")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("crawl")
        .mayOnlyBeAccessedByLayers("service")
        .whereLayer("polite")
        .mayOnlyBeAccessedByLayers("service", "crawl")
        .whereLayer("fetch")
        .mayOnlyBeAccessedByLayers("service", "crawl", "polite", "source")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("service", "crawl")
        .whereLayer("article")
        .mayOnlyBeAccessedByLayers("crawl")
        .whereLayer("publish")
        .mayOnlyBeAccessedByLayers("service", "crawl")
        .check(CLASSES);
  }
}
