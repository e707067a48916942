package org.entente.core.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a record of parameters means.
 *
 * <p>The types are {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean}, enums, {@code
 * java.time.LocalDate}, {@link org.entente.core.model.Edtf}, open enumerations such as {@link
 * org.entente.core.model.TieType}, and {@code List} of these, written with commas between. A parameter without a default
 * must be given, but for one annotated {@code @Nullable} by its record's author, which has {@code byDefault = ""} and becomes
 * null where the type is no text, list, number or boolean.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** The parameter's name for people. */
    String title();

    /** What it does, in a sentence. */
    String help();

    /** The value that holds where none is given, as text; {@link #REQUIRED} where one must be given. */
    String byDefault() default "";

    /** The unit of a number. */
    String unit() default "";

    /** The least value that a number may have. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value that a number may have. */
    double max() default Double.POSITIVE_INFINITY;

    /** Stands as default of a parameter that must be given. */
    String REQUIRED = "\u0000";
}
