package org.entente.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    private final JsonText json = new JsonText();

    record Step(String name) {}

    record Wish(
            String what,
            long times,
            List<Step> steps,
            @Nullable String why,
            @Nullable Map<String, String> parameters) {}

    private Wish read(String body) throws Exception {
        return json.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), Wish.class);
    }

    @Test
    void whatMayBeLeftOutIsNull() throws Exception {
        Wish wish = new Wish("a", 2, List.of(new Step("b")), null, null);
        assertThat(read("{'what':'a','times':2,'steps':[{'name':'b'}]}".replace('\'', '"')))
                .isEqualTo(wish);
        assertThat(read("{'what':'a','times':2,'steps':[{'name':'b'}],'why':null,'parameters':null}"
                        .replace('\'', '"')))
                .isEqualTo(wish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{} | what",
                "{'times':2,'steps':[]} | what",
                "{'what':null,'times':2,'steps':[]} | what",
                "{'what':'a','steps':[]} | times",
                "{'what':'a','times':2} | steps",
                "{'what':'a','times':2,'steps':null} | steps",
                "{'what':'a','times':2,'steps':[null]} | steps/0",
                "{'what':'a','times':2,'steps':[{}]} | steps/0/name",
                "{'what':'a','times':2,'steps':[],'parameters':{'x':null}} | parameters/x"
            })
    void whatIsNeededIsAskedForByItsName(String body, String field) {
        assertThatThrownBy(() -> read(body.replace('\'', '"')))
                .asInstanceOf(InstanceOfAssertFactories.type(Fault.class))
                .satisfies(fault -> assertThat(fault.status()).isEqualTo(400))
                .satisfies(fault -> assertThat(fault)
                        .hasMessage("The body says nothing of " + field
                                + ", which is needed; openapi.json says what it holds."));
    }
}
