package dev.sdkpoet.naming;

import static dev.sdkpoet.naming.Models.document;
import static dev.sdkpoet.naming.Models.operationId;
import static dev.sdkpoet.naming.Models.optional;
import static dev.sdkpoet.naming.Models.plan;
import static dev.sdkpoet.naming.Models.type;
import static dev.sdkpoet.naming.Models.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.testing.HostileText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names from any text are identifiers that differ, whatever the order of the document and the locale. */
class HostileNamesTest {
    private static final String[] RESERVED = {
        "java-keywords",
        "java-restricted-type-names",
        "object-methods",
        "model-members",
        "parameter-members",
        "nested-types",
        "runtime-types",
        "java-types",
        "enum-constants",
        "model-constants",
        "client-members",
        "package-segments",
    };

    @Test
    void names_from_any_text_compile() {
        List<String> texts = texts(new Random(20260606), 300);
        NamePlan plan = plan(model(texts));
        Map<String, String> sources = new LinkedHashMap<>();
        StringBuilder members = new StringBuilder();
        for (String text : texts) {
            MemberNames names = plan.member(type("", "All"), text);
            members.append(String.format(
                    "    private static final Object %1$s = new Object();%n    public Object %2$s() { return %1$s; }%n"
                            + "    public Object[] %3$s(Object %3$s) { return new Object[] {%1$s, %3$s}; }%n",
                    names.constant(), names.accessor(), names.variable()));
        }
        sources.put(
                "p/All.java",
                "package p;\npublic class All {\n    public All builder() { return this; }\n" + members + "}\n");
        sources.put(
                "p/Constants.java",
                "package p;\npublic enum Constants { " + String.join(", ", plan.enumConstants(type("", "Enum")))
                        + " }\n");
        StringBuilder methods = new StringBuilder();
        for (String text : texts) {
            CallNames call = call(plan, text);
            for (String method : List.of(call.method(), call.callMethod(), call.pagesMethod())) {
                methods.append("    String ")
                        .append(method)
                        .append("(Object ")
                        .append(call.bodyArgument())
                        .append(");\n");
            }
        }
        sources.put("p/Api.java", "package p;\npublic interface Api {\n" + methods + "}\n");
        Set<String> types = new LinkedHashSet<>();
        for (String text : texts) {
            types.add(plan.type(type("", text)).simpleName());
        }
        types.forEach(name -> sources.put("model/" + name + ".java", "package model;\npublic class " + name + " {}\n"));
        texts.forEach(text -> sources.put(
                "model/" + shared(plan, text) + ".java",
                "package model;\npublic interface " + shared(plan, text) + " {}\n"));
        sources.put("p/Union.java", "package p;\npublic interface Union {\n" + nested(plan, texts.size()) + "}\n");

        InMemoryCompiler.Result result = InMemoryCompiler.compile(sources);

        assertThat(result.errors()).isEmpty();
        assertThat(result.classes()).hasSize(sources.size() + texts.size());
    }

    private static String nested(NamePlan plan, int variants) {
        StringBuilder nested = new StringBuilder();
        IntStream.range(0, variants)
                .forEach(i -> nested.append("    record ")
                        .append(plan.variant(type("", "Union"), i))
                        .append("() {}\n"));
        return nested.toString();
    }

    @Test
    void names_from_any_text_differ() {
        List<String> texts = texts(new Random(20260607), 500);
        NamePlan plan = plan(model(texts));

        assertDistinct(
                texts.stream()
                        .flatMap(text -> Stream.of(plan.type(type("", text)).simpleName(), shared(plan, text)))
                        .map(name -> name.toLowerCase(Locale.ROOT)),
                twice(texts));
        assertDistinct(
                texts.stream().map(text -> plan.member(type("", "All"), text).accessor()), texts);
        assertDistinct(
                texts.stream().map(text -> plan.member(type("", "All"), text).constant()), texts);
        assertDistinct(plan.enumConstants(type("", "Enum")).stream(), texts);
        assertDistinct(texts.stream().map(text -> call(plan, text).method()), texts);
        assertDistinct(texts.stream().map(text -> options(plan, text).toLowerCase(Locale.ROOT)), texts);
        assertDistinct(texts.stream().map(text -> plan.resource("", text).accessor()), texts);
        assertDistinct(
                texts.stream()
                        .flatMap(text -> Stream.of(
                                plan.resource("", text).api(),
                                plan.resource("", text).implementation())),
                twice(texts));
        CallNames call = plan.operation(operationId("", "GET", "/all")).calls().get(0);
        assertDistinct(
                texts.stream()
                        .map(text ->
                                call.parameter(optional(Location.QUERY, text)).variable()),
                texts);
    }

    private static List<String> twice(List<String> texts) {
        return Collections.nCopies(2, texts).stream().flatMap(List::stream).toList();
    }

    private static void assertDistinct(Stream<?> names, Collection<?> texts) {
        assertThat(names.distinct().count()).isEqualTo(texts.size());
    }

    @Test
    void no_name_is_longer_than_a_file_name_may_be() {
        List<String> texts = texts(new Random(20260608), 300);
        NamePlan plan = plan(model(texts));

        assertThat(allNames(plan, texts).values())
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(124));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void names_do_not_depend_on_the_order_of_the_document(long seed) {
        List<String> texts = texts(new Random(20260609), 200);
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(allNames(plan(model(shuffled)), texts)).isEqualTo(allNames(plan(model(texts)), texts));
    }

    @Test
    void names_do_not_depend_on_the_locale() {
        List<String> texts = texts(new Random(20260610), 300);
        Map<String, String> expected = allNames(plan(model(texts)), texts);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(allNames(plan(model(texts)), texts)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void ten_thousand_things_of_one_name_take_little_time_to_tell_apart() {
        String[] names = IntStream.range(0, 10_000)
                .mapToObj(i -> Integer.toString(i + 16_384, 4)
                        .replaceAll("(?<=.)", "x")
                        .replace('0', '-')
                        .replace('1', '_')
                        .replace('2', '.')
                        .replace('3', ' '))
                .toArray(String[]::new);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        NamePlan plan = plan(document("").object("Thing", names).enumeration("Enum", names));

        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(5_000_000_000L);
        assertThat(plan.enumConstants(type("", "Enum"))).doesNotHaveDuplicates();
    }

    private static List<String> texts(Random random, int random1) {
        Set<String> texts = new LinkedHashSet<>(HostileText.PIECES);
        texts.addAll(ReservedWords.load(RESERVED).words());
        texts.addAll(List.of(
                "con",
                "AUX",
                "lpt\u00b9",
                "A_B",
                "a-b",
                "aB",
                "AB",
                "ab",
                "a.b",
                "FOO",
                "foo",
                "Foo",
                "\ufb00oo",
                "1",
                "-1",
                "+1",
                "01",
                "_1",
                "1.0",
                "1_0"));
        texts.addAll(List.of(
                "x".repeat(300),
                "\ud83d\ude80".repeat(100),
                "word ".repeat(80),
                "word ".repeat(81),
                "\u4e2d".repeat(100)));
        Stream.generate(() -> HostileText.random(random, 4)).limit(random1).forEach(texts::add);
        texts.removeIf(String::isEmpty);
        texts.remove("/all");
        return List.copyOf(texts);
    }

    /** A document that uses every text as the name of everything. */
    private static Models model(List<String> texts) {
        Models model = document("");
        texts.forEach(text -> model.object(text, "id"));
        texts.forEach(text -> model.operation(text, text, "GET", text, optional(Location.QUERY, "q")));
        model.operation(
                "all",
                "all",
                "GET",
                "/all",
                texts.stream().map(text -> optional(Location.QUERY, text)).toArray(Parameter[]::new));
        texts.forEach(text -> model.operation("one API", text, "PUT", text));
        List<Variant> variants = texts.stream()
                .map(text -> variant(text, new TypeRef.Scalar(ScalarType.STRING)))
                .toList();
        return model.object("All", texts.toArray(String[]::new))
                .enumeration("Enum", texts.toArray(String[]::new))
                .union("Union", variants)
                .object("Below", "id")
                .below(texts.toArray(String[]::new));
    }

    private static String shared(NamePlan plan, String text) {
        return plan.shared(type("", text)).orElseThrow().type().simpleName();
    }

    private static CallNames call(NamePlan plan, String text) {
        return plan.operation(operationId("", "PUT", text)).calls().get(0);
    }

    private static String options(NamePlan plan, String text) {
        return plan.operation(operationId("", "GET", text))
                .calls()
                .get(0)
                .options()
                .simpleName();
    }

    private static Map<String, String> allNames(NamePlan plan, List<String> texts) {
        Map<String, String> names = new TreeMap<>();
        CallNames all = plan.operation(operationId("", "GET", "/all")).calls().get(0);
        for (String text : texts) {
            names.put("type " + text, plan.type(type("", text)).simpleName());
            names.put("shared " + text, shared(plan, text));
            names.put("member " + text, plan.member(type("", "All"), text).variable());
            names.put("constant " + text, plan.member(type("", "All"), text).constant());
            names.put("api " + text, plan.resource("", text).api().simpleName());
            names.put(
                    "implementation " + text,
                    plan.resource("", text).implementation().simpleName());
            names.put("accessor " + text, plan.resource("", text).accessor());
            names.put("method " + text, call(plan, text).method());
            names.put("options " + text, options(plan, text));
            names.put(
                    "parameter " + text,
                    all.parameter(optional(Location.QUERY, text)).variable());
        }
        return names;
    }
}
