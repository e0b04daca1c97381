"""Builds at once into one folder come one after the other, and the result is that of one of them."""

from kills import reading, two_versions
from lab import differences, finish, leftovers, published

ROUNDS = 6


def same_site_twice(lab):
    """Two builds of one site at once both end well, and the result equals a clean build."""
    site, turn_to, made = two_versions(lab)
    turn_to("een")
    site.build()
    waited = 0
    with reading(site.output, lab.scratch, made["een"], made["twee"]) as met:
        for number in range(ROUNDS):
            word = ("twee", "een")[number % 2]
            turn_to(word)
            runs = [finish(process) for process in [site.start() for _ in range(2 + number % 3)]]
            for run in runs:
                if run.code != 0:
                    yield f"round {number}: {run}"
                waited += "output-busy" in run.ids
            yield from (f"round {number}: {fault}" for fault in differences(published(site.output), made[word]))
            yield from leftovers(site.output)
    yield from met[1:]
    lab.figures.append(f"{waited} builds said that they waited; {met[0]} files were read meanwhile")
    if waited == 0:
        yield "no build ever waited"


def two_sites_into_one_folder(lab):
    """Two other sites at once into one folder: both end well, and the result is one of them, whole."""
    one, turn_one, made = two_versions(lab)
    other, turn_other, _ = two_versions(lab)
    turn_one("een")
    turn_other("twee")
    for number in range(ROUNDS):
        pair = [one, other] if number % 2 == 0 else [other, one]
        for run in [finish(process) for process in [site.start(output=one.output) for site in pair]]:
            if run.code != 0:
                yield f"round {number}: {run}"
        now = published(one.output)
        if not any(now == each for each in made.values()):
            yield f"round {number}: neither the one nor the other"
            yield from list(differences(now, made["een"], "the first"))[:3]
            yield from list(differences(now, made["twee"], "the second"))[:3]
        yield from leftovers(one.output)


CHECKS = [same_site_twice, two_sites_into_one_folder]
