package dev.hearsay.lucene;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

/** The module depends on the core's API and on Lucene, and on nothing else. */
class LuceneArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.hearsay.lucene");

  @Test
  void onlyTheCoreLuceneAndTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.hearsay",
            "dev.hearsay.duplicate",
            "dev.hearsay.index",
            "dev.hearsay.lucene",
            "dev.hearsay.similarity",
            "dev.hearsay.text",
            "java..",
            "org.apache.lucene..",
            "org.jspecify.annotations..")
        .check(MODULE);
  }

  @Test
  void noConsoleNoSystemProperties() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MODULE);
    noClasses()
        .should()
        .callMethod(System.class, "setProperty", String.class, String.class)
        .check(MODULE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)").check(MODULE);
  }
}
