package dev.sdkpoet.everything;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.everything.model.Dog;
import dev.sdkpoet.everything.model.DogProperties;
import dev.sdkpoet.everything.model.Pet;
import dev.sdkpoet.everything.model.PetProperties;
import dev.sdkpoet.everything.model.Puppy;
import dev.sdkpoet.everything.runtime.JsonException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A parent that {@code allOf} refers to and what extends it, used as what they have in common. */
class ParentsTest {
    private static final String JSON =
            "{\"id\":\"1\",\"name\":\"Rex\",\"born\":\"2024-02-29\",\"bark\":\"wuff\",\"weeks\":9}";

    @Test
    void a_parent_and_all_below_it_have_its_properties() {
        List<PetProperties> pets = List.of(Pet.fromJson(JSON), Dog.fromJson(JSON), Puppy.fromJson(JSON));

        assertThat(pets).extracting(PetProperties::id).containsOnly("1");
        assertThat(pets).extracting(PetProperties::name).containsOnly("Rex");
        assertThat(pets).extracting(PetProperties::born).containsOnly(LocalDate.of(2024, 2, 29));
        assertThat(pets).extracting(Object::toString).doesNotHaveDuplicates();
    }

    @Test
    void what_a_child_adds_is_for_it_and_those_below_it() {
        List<DogProperties> dogs = List.of(Dog.fromJson(JSON), Puppy.fromJson(JSON));

        assertThat(dogs).extracting(DogProperties::bark).containsOnly("wuff");
        assertThat((Object) Pet.fromJson(JSON)).isNotInstanceOf(DogProperties.class);
    }

    @Test
    void what_only_some_require_is_null_where_it_is_absent() {
        PetProperties pet = Pet.fromJson("{\"id\":\"1\"}");
        PetProperties dog = Dog.fromJson("{\"id\":\"1\"}");

        assertThat(pet.name()).isNull();
        assertThatThrownBy(dog::name).isInstanceOf(JsonException.class).hasMessageContaining("Dog.name");
    }

    @Test
    void nothing_is_lost_by_looking_at_less() {
        PetProperties dog = Dog.fromJson(JSON);

        assertThat(((Dog) dog).toJson()).isEqualTo(JSON);
    }
}
