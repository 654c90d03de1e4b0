package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.Paging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a page into the last one: without a link to the next, or where pages are counted, without items. */
public final class LastPage {
    private LastPage() {}

    public static Sample of(Sample page, Paging paging) {
        return paging.accept(new Last(page));
    }

    private record Last(Sample page) implements Paging.Visitor<Sample> {
        @Override
        public Sample nextUrl(Paging.NextUrl paging) {
            return without(page, paging.nextPath());
        }

        @Override
        public Sample token(Paging.Token paging) {
            return without(page, paging.nextPath());
        }

        @Override
        public Sample bodyToken(Paging.BodyToken paging) {
            return without(page, paging.nextPath());
        }

        @Override
        public Sample lastItem(Paging.LastItem paging) {
            return emptied(page, paging.items().path());
        }

        @Override
        public Sample whileMore(Paging.WhileMore paging) {
            Sample ended = paging.paging() instanceof Paging.LastItem
                    ? page
                    : paging.paging().accept(this);
            return withFalse(ended, paging.morePath());
        }

        @Override
        public Sample pageNumber(Paging.PageNumber paging) {
            return emptied(page, paging.items().path());
        }

        @Override
        public Sample offset(Paging.Offset paging) {
            return emptied(page, paging.items().path());
        }

        @Override
        public Sample linkHeader(Paging.LinkHeader paging) {
            return page;
        }
    }

    private static Sample withFalse(Sample value, List<String> path) {
        if (path.isEmpty()) {
            return new Sample.Bool(false);
        }
        Map<String, Sample> values =
                new LinkedHashMap<>(value instanceof Sample.Members members ? members.values() : Map.of());
        Sample inner = values.getOrDefault(path.get(0), new Sample.Members(Map.of()));
        values.put(path.get(0), withFalse(inner, path.subList(1, path.size())));
        return new Sample.Members(values);
    }

    private static Sample without(Sample value, List<String> path) {
        if (path.isEmpty() || !(value instanceof Sample.Members members)) {
            return value;
        }
        String name = path.get(0);
        Map<String, Sample> values = new LinkedHashMap<>(members.values());
        if (path.size() == 1) {
            values.remove(name);
        } else if (values.get(name) instanceof Sample.Items) {
            values.put(name, new Sample.Items(List.of())); // the link is in one of its items
        } else if (values.containsKey(name)) {
            values.put(name, without(values.get(name), path.subList(1, path.size())));
        }
        return new Sample.Members(values);
    }

    private static Sample emptied(Sample value, List<String> path) {
        if (path.isEmpty()) {
            return new Sample.Items(List.of());
        }
        if (!(value instanceof Sample.Members members)) {
            return value;
        }
        Sample inner = members.values().get(path.get(0));
        if (inner == null) {
            return value;
        }
        Map<String, Sample> values = new LinkedHashMap<>(members.values());
        values.put(path.get(0), emptied(inner, path.subList(1, path.size())));
        return new Sample.Members(values);
    }
}
