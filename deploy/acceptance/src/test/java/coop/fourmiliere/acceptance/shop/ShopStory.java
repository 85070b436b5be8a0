package coop.fourmiliere.acceptance.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story of the whole shop. What happens is played once, before all tests; each test then looks at
 * one thing that came of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WholeShop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface ShopStory {}
