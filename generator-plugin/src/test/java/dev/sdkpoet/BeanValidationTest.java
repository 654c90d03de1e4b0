package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.output.Layout;
import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.text.JavaLiteral;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hibernate Validator rejects what a document forbids, and accepts what it allows. */
class BeanValidationTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /pets/{id}:
                post:
                  tags: [pets]
                  operationId: savePet
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string, minLength: 2}}
                    - {name: limit, in: query, schema: {type: integer, format: int32, maximum: 10}}
                    - {name: tags, in: query, schema: {type: array, items: {type: string, maxLength: 3}}}
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                  responses: {'204': {description: ok}}
            components:
              schemas:
                Code: {type: string, pattern: '^[A-Z]{3}$'}
                Pet:
                  type: object
                  required: [name, class]
                  properties:
                    name: {type: string, minLength: 2, maxLength: 4}
                    class: {type: string}
                    code: {$ref: '#/components/schemas/Code'}
                    space: {type: string, pattern: '^\\s$'}
                    age: {type: integer, minimum: 0, maximum: 30}
                    weight: {type: number, exclusiveMinimum: 0.5, maximum: 1e2}
                    big: {type: integer, format: uint64, minimum: 9223372036854775808}
                    ratio: {type: number, format: double, exclusiveMaximum: 1}
                    tags: {type: array, minItems: 1, maxItems: 2, items: {type: string, maxLength: 3}}
                    grid: {type: array, items: {type: array, maxItems: 1, items: {type: integer}}}
                    home: {$ref: '#/components/schemas/Home'}
                    homes: {type: array, items: {$ref: '#/components/schemas/Home'}}
                    byName: {type: object, maxProperties: 1, additionalProperties: {$ref: '#/components/schemas/Home'}}
                    either: {oneOf: [{$ref: '#/components/schemas/Home'}, {$ref: '#/components/schemas/Free'}]}
                    free: {$ref: '#/components/schemas/Free'}
                    secret: {type: string, readOnly: true, maxLength: 1}
                Home: {type: object, properties: {street: {type: string, maxLength: 5}}}
                Free: {type: object, properties: {anything: {type: string}}}
            """;

    private static final String VALIDATOR = """
            jakarta.validation.Validator validator = jakarta.validation.Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();
            """;

    @TempDir
    private Path folder;

    private GeneratedClient client() throws IOException {
        return GeneratedClient.of(request());
    }

    private GenerationRequestBuilder request() throws IOException {
        return GeneratedClient.request(folder, DOCUMENT).beanValidation(true);
    }

    @Test
    void members_are_within_their_limits() throws IOException {
        List<Map.Entry<String, String>> cases = List.of(
                Map.entry("{}", ""),
                Map.entry("{'name':'a'}", "name"),
                Map.entry("{'name':'abcde'}", "name"),
                Map.entry("{'name':null}", "name"),
                Map.entry("{'class':null}", "classValue"),
                Map.entry("{'code':'ABC'}", ""),
                Map.entry("{'code':'abc'}", "code"),
                Map.entry("{'code':'ABCD'}", "code"),
                Map.entry("{'space':'no'}", ""),
                Map.entry("{'age':0}", ""),
                Map.entry("{'age':30}", ""),
                Map.entry("{'age':-1}", "age"),
                Map.entry("{'age':31}", "age"),
                Map.entry("{'weight':0.5}", "weight"),
                Map.entry("{'weight':0.51}", ""),
                Map.entry("{'weight':100}", ""),
                Map.entry("{'weight':100.01}", "weight"),
                Map.entry("{'big':9223372036854775807}", "big"),
                Map.entry("{'big':9223372036854775808}", ""),
                Map.entry("{'ratio':1}", "ratio"),
                Map.entry("{'ratio':0.9}", ""),
                Map.entry("{'tags':[]}", "tags"),
                Map.entry("{'tags':['a','b','c']}", "tags"),
                Map.entry("{'tags':['abc']}", ""),
                Map.entry("{'tags':['abcd']}", "tags[0].<list element>"),
                Map.entry("{'grid':[[1,2]]}", "grid[0].<list element>"),
                Map.entry("{'home':{'street':'long street'}}", "home.street"),
                Map.entry("{'home':{'street':'short','more':1}}", ""),
                Map.entry("{'homes':[{},{'street':'long street'}]}", "homes[1].street"),
                Map.entry("{'byName':{'a':{'street':'long street'}}}", "byName[a].street"),
                Map.entry("{'byName':{'a':{},'b':{}}}", "byName"),
                Map.entry("{'either':{'street':'long street'}}", "either.street"),
                Map.entry("{'free':{'anything':'goes'}}", ""),
                Map.entry("{'secret':'ab'}", "secret"));
        String changes = cases.stream()
                .map(each ->
                        JavaLiteral.string(each.getKey().replace('\'', '"')).toString())
                .collect(Collectors.joining(", "));
        List<String> found =
                List.of(client().run(VALIDATOR + """
                StringBuilder all = new StringBuilder();
                for (String change : new String[] {%s}) {
                    Map<String, JsonValue> members = new LinkedHashMap<>();
                    members.putAll(((JsonObject) JsonValue.parse("{\\"name\\":\\"abc\\",\\"class\\":\\"c\\"}")).members());
                    members.putAll(((JsonObject) JsonValue.parse(change)).members());
                    List<String> paths = new ArrayList<>();
                    validator.validate(Pet.fromJson(JsonObject.of(members).toJson()))
                            .forEach(violation -> paths.add(violation.getPropertyPath().toString()));
                    all.append(String.join(" ", paths)).append('\\n');
                }
                return all;
                """.formatted(changes)).split("\n", -1));

        for (int i = 0; i < cases.size(); i++) {
            assertThat(found.get(i))
                    .as(cases.get(i).getKey())
                    .isEqualTo(cases.get(i).getValue());
        }
    }

    @Test
    void parameters_options_and_bodies_are_within_their_limits() throws IOException {
        assertThat(client().run(VALIDATOR + """
                example.api.PetsApi api = new Wire().client().pets();
                java.lang.reflect.Method method = example.api.PetsApi.class.getMethod(
                        "savePet", String.class, Pet.class, SavePetOptions.class);
                Pet pet = Pet.builder().name("x").class_("c").build();
                SavePetOptions options = SavePetOptions.builder().limit(11).tags(List.of("abcd")).build();
                List<String> paths = new ArrayList<>();
                validator.forExecutables()
                        .validateParameters(api, method, new Object[] {"1", pet, options})
                        .forEach(violation -> paths.add(violation.getPropertyPath().toString()));
                validator.forExecutables()
                        .validateParameters(api, method, new Object[] {null, null, SavePetOptions.builder().build()})
                        .forEach(violation -> paths.add(violation.getPropertyPath() + " null"));
                Collections.sort(paths);
                Pet good = Pet.builder().name("xyz").class_("c").build();
                int none = validator.forExecutables()
                        .validateParameters(api, method, new Object[] {"12", good, SavePetOptions.builder().limit(10).build()})
                        .size();
                return String.join(", ", paths) + " " + none;
                """))
                .isEqualTo("savePet.arg0, savePet.arg0 null, savePet.arg1 null, savePet.arg1.name, savePet.arg2.limit,"
                        + " savePet.arg2.tags[0].<list element> 0");
    }

    @Test
    void a_getter_gives_way_to_an_accessor_of_its_name() throws IOException {
        String document = DOCUMENT.replace("free: {$ref", "getName: {type: string, maxLength: 1}\n        free: {$ref");
        Path file = folder.resolve("api.yaml");
        GenerationRequest request = request().build();
        Files.writeString(file, document);
        assertThat(new SdkGenerator().plan(request).tree().files().get("example/model/Pet.java"))
                .contains("String getName() {", "String getNameValue() {", "String getGetName() {");
    }

    @Test
    void a_project_has_the_dependency_and_its_module_reads_it() throws IOException {
        var files = new SdkGenerator()
                .plan(request().layout(Layout.PROJECT).build())
                .tree()
                .files();
        assertThat(files.get("pom.xml")).contains("<artifactId>jakarta.validation-api</artifactId>");
        assertThat(files.get("src/main/java/module-info.java"))
                .contains("requires static transitive jakarta.validation;");
        assertThat(files.get("src/main/java/example/model/Free.java")).doesNotContain("getAnything");
        assertThat(files.get("src/main/java/example/model/Pet.java")).doesNotContain("getSpace", "getFree");
    }
}
