package dev.sdkpoet.model.read;

import java.util.List;
import java.util.Set;

/** What an earlier client has of the schemas of a document, each by its place: a JSON pointer without the indexes of items. */
public interface EarlierPlaces {
    /** There is no earlier client. */
    EarlierPlaces NONE = new EarlierPlaces() {
        @Override
        public boolean has(String place) {
            return false;
        }

        @Override
        public List<String> steps(String place) {
            return List.of();
        }

        @Override
        public Set<String> members(String place) {
            return Set.of();
        }
    };

    /** Whether it has something at or below a place. */
    boolean has(String place);

    /** The steps that lead from a place to what it has below it, in an order that depends on nothing else. */
    List<String> steps(String place);

    /** The names of the members that its object in a place has, as far as the client has something of them. */
    Set<String> members(String place);
}
