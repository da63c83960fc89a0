package dev.hearsay.cli.read;

import dev.hearsay.Article;
import java.util.List;

/** Articles that findings are shown of: in an order, and each by its id. */
public interface Articles {

  /**
   * All of them, perhaps without their texts.
   *
   * @return in their order
   */
  List<Entry> entries();

  /**
   * One of them.
   *
   * @param id its id
   * @return where it stands, and the article, perhaps without its text
   */
  Entry entry(String id);

  /**
   * One of them, whole.
   *
   * @param id its id
   * @return the article with its text
   */
  Article article(String id);

  /**
   * An article's place in the order.
   *
   * @param id its id
   * @return the place, from 0
   */
  int position(String id);

  /**
   * How much was not read.
   *
   * @return problems that are errors
   */
  long errors();

  /**
   * How much was read with a reservation.
   *
   * @return problems that are notes
   */
  long notes();

  /**
   * How many files of other kinds there were.
   *
   * @return files not looked at
   */
  long passedOver();
}
