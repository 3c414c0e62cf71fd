// Under which terms do we publish the results? (the one place that says it; facts are public, the compilation is ours)

/** SPDX id. The figures are public facts of the election; the terms are those of this compilation of them. */
export const DATA_LICENSE = 'CC-BY-4.0';

/** What stands in every file beside the figures. */
export const LICENSE_LINE = 'CC-BY-4.0; data hasil: fakta publik, sebutkan sumbernya (atribusi)';
