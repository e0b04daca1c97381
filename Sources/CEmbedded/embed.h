// One entry of a list of files: the file that FILE names, from this folder. No `#pragma once`: it is
// included for each file.
//
// The bytes stand there twice, but the first time nothing is made of them: `sizeof` only asks.
{
  FILE,
  (const unsigned char[]){
#embed FILE
  },
  sizeof((const unsigned char[]){
#embed FILE
  }),
},
#undef FILE
