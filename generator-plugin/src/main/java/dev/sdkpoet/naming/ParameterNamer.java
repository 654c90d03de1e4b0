package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.CallNames.ParameterKey;
import dev.sdkpoet.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names the parameters of a call and its body argument. */
final class ParameterNamer {
    private static final String BODY = "body";
    private static final Words BODY_WORDS = new Words(List.of(BODY));

    /** Beside a parameter that is called "body". */
    private static final Words REQUEST_BODY_WORDS = new Words(List.of("request", BODY));

    /** Of two parameters with one name, that of the first place keeps it. */
    private static final List<Location> PRECEDENCE =
            List.of(Location.PATH, Location.QUERY, Location.HEADER, Location.COOKIE, Location.FORM, Location.PART);

    /** A longer name of a model says less than "body". */
    private static final int MAX_BODY_WORDS = 3;

    private final ReservedWords reserved = ReservedWords.load("object-methods", "parameter-members");
    private final ReservedWords reservedConstants = new ReservedWords(Set.of());
    private final Spelling<MemberNames> spelling = MemberNamer.spelling(this::names, reserved);
    private final boolean getters;
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;
    private final Function<TypeId, Optional<NameHint>> hints;

    /** @param hints what a type is named after */
    ParameterNamer(NamingOptions options, Problems problems, Function<TypeId, Optional<NameHint>> hints) {
        this.getters = options.getters();
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.problems = problems;
        this.hints = hints;
    }

    /** @param call what the lock knows the call by */
    Names names(String call, Signature signature) {
        NameScope scope = NameScope.exact(problems);
        Optional<NameRequest<String>> body = signature.bodyArgument().map(this::bodyArgument);
        Held<String> heldBody = new Held<>(lock, key -> ids.bodyArgument(call));
        List<NameRequest<String>> bodies = body.stream().toList();
        Map<String, MemberNames> ofBody = new LinkedHashMap<>(scope.hold(bodies, spelling, heldBody));
        Map<ParameterKey, TypeRef> types = new LinkedHashMap<>();
        signature.all().forEach(parameter -> types.put(ParameterKey.of(parameter), parameter.type()));
        Map<ParameterKey, MemberNames> names = MemberNamer.allocate(
                scope,
                signature.all().map(ParameterNamer::request).toList(),
                spelling,
                Held.keeping(lock, key -> ids.parameter(call, key.in(), key.wireName())),
                types,
                getters);
        if (ofBody.isEmpty()) {
            ofBody.putAll(scope.allocate(bodies, spelling, new Held<>(Lock.NONE, key -> "")));
        }
        MemberNames argument = ofBody.get(BODY);
        return new Names(names, argument == null ? BODY : argument.variable());
    }

    /** Where a parameter stands decides who of two is renamed, and how. */
    private static NameRequest<ParameterKey> request(Parameter parameter) {
        String name = parameter.wireName();
        String place = parameter.in().name().toLowerCase(Locale.ROOT);
        return new NameRequest<>(
                ParameterKey.of(parameter),
                PRECEDENCE.indexOf(parameter.in()),
                name,
                parameter.location(),
                Words.of(name),
                other -> Stream.concat(
                                Stream.of(Words.spelled(name), Words.of(name).then(place)),
                                NameRequest.apart(name, other).stream())
                        .toList());
    }

    private NameRequest<String> bodyArgument(RequestBody body) {
        Words preferred = body instanceof RequestBody.Json json && json.type() instanceof TypeRef.Named named
                ? hints.apply(named.id()).map(ParameterNamer::bodyWords).orElse(BODY_WORDS)
                : BODY_WORDS;
        return new NameRequest<>(
                BODY, 0, BODY, body.location(), preferred, any -> List.of(BODY_WORDS, REQUEST_BODY_WORDS));
    }

    private static Words bodyWords(NameHint model) {
        if (model.segments().size() != 1) {
            return BODY_WORDS;
        }
        Words words = Words.of(model.segments().get(0));
        return words.words().size() <= MAX_BODY_WORDS ? words : BODY_WORDS;
    }

    /**
     * Where a name has no letter that could be a capital, as {@code _2fa} or a Chinese one, the parameter would have the name of the type
     * that is called the same, and {@code _2fa.codec()} would mean the parameter (JLS 6.4.2).
     */
    private MemberNames names(Words words) {
        MemberNames names = MemberNamer.names(words, reserved, reservedConstants);
        return names.variable().equals(JavaIdentifiers.type(words))
                ? MemberNamer.names(words.then("value"), reserved, reservedConstants)
                : names;
    }

    record Names(Map<ParameterKey, MemberNames> parameters, String bodyArgument) {}
}
