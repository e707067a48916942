package org.entente.workbench.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.entente.core.model.Edtf;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.model.Support;
import org.entente.core.model.Word;

/** Records as JSON and back. */
public final class JsonText {

    private static final String MISSING = "Missing required creator property";

    private final ObjectMapper mapper;

    public JsonText() {
        SimpleModule words = new SimpleModule();
        for (Class<?> type : new Class<?>[] {Instant.class, LocalDate.class, Path.class, Word.class}) {
            words.addSerializer(type, ToStringSerializer.instance);
        }
        words.addSerializer(Edtf.class, new Writer<Edtf>((edtf, json) -> json.writeString(edtf.text())));
        words.addSerializer(OptionalDouble.class, new Writer<OptionalDouble>((number, json) -> {
            if (number.isPresent()) {
                json.writeNumber(number.getAsDouble());
            } else {
                json.writeNull();
            }
        }));
        words.addSerializer(Support.class, new Writer<>(ResultText::support));
        words.addSerializer(Result.class, new Writer<>(ResultText::result));
        mapper = JsonMapper.builder()
                .addModule(words)
                .addMixIn(RunCard.class, Identified.class)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        AnnotationIntrospector usual = mapper.getSerializationConfig().getAnnotationIntrospector();
        mapper.setAnnotationIntrospectors(usual, AnnotationIntrospector.pair(new Needed(), usual));
    }

    /** Writes a value, and leaves the stream open. */
    public void write(Object value, OutputStream out) throws IOException {
        JsonGenerator json = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        mapper.writeValue(json, value);
        json.flush();
    }

    /** A value as text. */
    public String text(Object value) throws IOException {
        return mapper.writeValueAsString(value);
    }

    /** Reads a record. */
    public <T> T read(InputStream in, Class<T> type) throws IOException, Fault {
        try {
            T value = mapper.readValue(in, type);
            if (value == null) {
                throw new Fault(400, "The body says null; send an object.");
            }
            return value;
        } catch (JacksonException e) {
            if (e.getCause() instanceof TooLarge large) {
                throw large.fault();
            } else if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw new Fault(400, String.valueOf(wrong.getMessage()));
            }
            throw new Fault(400, sentence(e));
        }
    }

    /** Says where a body is wrong, without the names of our own classes. */
    private static String sentence(JacksonException e) {
        if (e instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            String path = wrong.getPath().stream()
                    .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("/"));
            if (e instanceof InvalidNullException || wrong.getOriginalMessage().startsWith(MISSING)) {
                return "The body says nothing of " + path + ", which is needed; openapi.json says what it holds.";
            }
            return e instanceof UnrecognizedPropertyException
                    ? "Nothing is asked by " + path + "; openapi.json says what the body may hold."
                    : "The body does not say " + path + " as it should; openapi.json says how.";
        }
        return e instanceof StreamReadException && e.getLocation() != null
                ? "The body is no JSON from line " + e.getLocation().getLineNr() + ", character "
                        + e.getLocation().getColumnNr() + " on."
                : "The body is not the object that is asked for; openapi.json says what it holds.";
    }

    /** What a card is asked for by follows from the rest of it, and is told with it. */
    private interface Identified {
        @JsonProperty
        String id();
    }

    private interface Form<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private static final class Writer<T> extends JsonSerializer<T> {
        private final Form<T> form;

        Writer(Form<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            form.write(value, json);
        }
    }
}
