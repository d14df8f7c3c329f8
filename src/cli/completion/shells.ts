import { visible } from '../../render/visible.ts';
import type { Candidate } from './candidates.ts';

/** How a shell is told what could stand where the cursor is. */
interface Shell {
  /** What the user's shell runs at its start. It asks this program for each word; the first line says whether files could stand there. */
  readonly script: string;
  /** A candidate on a line of its own. */
  readonly line: (candidate: Candidate) => string;
}

export const shells = {
  bash: {
    script: `_intercoder() {
  local line first=yes
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $first == yes ]]; then
      first=no
      if [[ $line == files ]]; then
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
      fi
    else
      COMPREPLY+=("$line")
    fi
  done < <(intercoder completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o filenames -F _intercoder intercoder
`,
    line: ({ word }) => word,
  },
  zsh: {
    script: `_intercoder() {
  local -a lines found
  lines=("\${(@f)$(intercoder completion zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  found=("\${(@)lines[2,-1]}")
  (( \${#found} )) && _describe intercoder found
  [[ $lines[1] == files ]] && _files
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _intercoder intercoder
`,
    line: ({ word, about }) => `${word.replace(/[\\:]/g, '\\$&')}${about === undefined ? '' : `:${visible(about)}`}`,
  },
  fish: {
    script: `function __intercoder
    set -l words (commandline -opc) "$(commandline -ct)"
    set -l lines (intercoder completion fish -- $words[2..-1] 2>/dev/null)
    test "$lines[1]" = files; and __fish_complete_path "$(commandline -ct)"
    set -q lines[2]; and printf '%s\\n' $lines[2..-1]
end
complete -c intercoder -f -a '(__intercoder)'
`,
    line: ({ word, about }) => (about === undefined ? word : `${word}\t${visible(about)}`),
  },
} as const satisfies Readonly<Record<string, Shell>>;
